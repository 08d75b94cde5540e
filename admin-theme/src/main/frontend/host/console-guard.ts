/** Apart from console.ts, which every page of the console loads. */
import { useEffect } from "react";
import { hasUnsaved, leavePage } from "../ui/unsaved";
import type { Blocker, ConsoleRouter } from "./console";

const BLOCKER = "workspaces";

/** Asks before the console's own navigation or the back button takes something unsaved away. */
function guard(consoleRouter: ConsoleRouter): () => void {
  consoleRouter.getBlocker?.(
    BLOCKER,
    ({ currentLocation, nextLocation }) => hasUnsaved() && currentLocation.pathname !== nextLocation.pathname,
  );
  let asked: Blocker | undefined;
  const release = consoleRouter.subscribe(() => {
    const blocker = consoleRouter.state.blockers?.get(BLOCKER);
    if (blocker?.state !== "blocked" || blocker === asked) return;
    asked = blocker;
    leavePage(
      () => blocker.proceed?.(),
      () => blocker.reset?.(),
    );
  });
  return () => {
    release();
    consoleRouter.deleteBlocker?.(BLOCKER);
  };
}

export function useConsoleGuard(consoleRouter: ConsoleRouter) {
  useEffect(() => guard(consoleRouter), [consoleRouter]);
}
