import { act, render, screen, waitFor } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { useConsoleHost, type Blocker, type ConsoleRouter } from "../../../main/frontend/host/console";
import { useConsoleGuard } from "../../../main/frontend/host/console-guard";
import { navigateHash, useHash } from "../../../main/frontend/host/hash";
import { RenewableSession, type TokenSource } from "../../../main/frontend/host/renewable-session";
import { MessagesProvider } from "../../../main/frontend/messages/messages";
import { useUnsaved } from "../../../main/frontend/ui/unsaved";
import { UnsavedQuestion } from "../../../main/frontend/ui/UnsavedQuestion";

const locationOf = (pathname: string) => ({ pathname, search: "" });

const never = () => new Promise<TokenSource>(() => undefined);
const nobody: TokenSource = { subject: undefined, token: () => Promise.resolve("") };

/** As much of React Router as the pages use. */
function consoleRouter() {
  const listeners = new Set<() => void>();
  type Block = Parameters<NonNullable<ConsoleRouter["getBlocker"]>>[1];
  const blocks = new Map<string, Block>();
  const blockers = new Map<string, Blocker>();
  const tell = () => listeners.forEach((listener) => listener());
  const router: ConsoleRouter = {
    routes: [],
    state: { location: locationOf("/demo/workspaces"), blockers },
    patchRoutes: () => undefined,
    navigate: () => Promise.resolve(),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    getBlocker: (key, block) => {
      blocks.set(key, block);
      return { state: "unblocked" };
    },
    deleteBlocker: (key) => void blocks.delete(key),
  };
  const arrive = (to: string) => {
    router.state.location = locationOf(to);
    blockers.clear();
    tell();
  };
  const go = (to: string) => {
    const way = { currentLocation: router.state.location, nextLocation: locationOf(to) };
    const [key] = [...blocks].find(([, block]) => block(way)) ?? [];
    if (key === undefined) {
      arrive(to);
      return "arrived";
    }
    act(() => {
      blockers.set(key, { state: "blocked", proceed: () => arrive(to), reset: () => void blockers.delete(key) });
      tell();
    });
    return "asked";
  };
  return { router, go };
}

function Draft({ follow }: { follow: () => unknown }) {
  useUnsaved(true);
  follow();
  return <UnsavedQuestion />;
}

const draft = (follow: () => unknown) =>
  render(
    <MessagesProvider locale="en">
      <Draft follow={follow} />
    </MessagesProvider>,
  );

describe("The back button", () => {
  test("asks on a page of our own, and the URL stays if the person stays", async () => {
    navigateHash("/before");
    let shown = "";
    draft(() => (shown = useHash()));
    await waitFor(() => expect(shown).toBe("/before"));
    const leave = () =>
      act(() => {
        location.hash = "#/after";
        dispatchEvent(new HashChangeEvent("hashchange"));
      });
    leave();
    (await screen.findByText("Keep editing")).click();
    expect([shown, location.hash]).toEqual(["/before", "#/before"]);
    leave();
    (await screen.findByText("Discard")).click();
    await waitFor(() => expect([shown, location.hash]).toEqual(["/after", "#/after"]));
  });

  test("asks in the console, by its router", async () => {
    const { router, go } = consoleRouter();
    const { unmount } = draft(() => useConsoleGuard(router));
    await waitFor(() => expect(go("/demo/workspaces/w")).toBe("arrived"));
    await waitFor(() => expect(go("/demo/clients")).toBe("asked"));
    (await screen.findByText("Keep editing")).click();
    expect(router.state.location.pathname).toBe("/demo/workspaces/w");
    expect(go("/demo/clients")).toBe("asked");
    (await screen.findByText("Discard")).click();
    expect(router.state.location.pathname).toBe("/demo/clients");
    unmount();
    expect(go("/demo/users")).toBe("arrived");
  });
});

test("The console's router leaves before the pages do, which ask for no other realm meanwhile", () => {
  const { router, go } = consoleRouter();
  const realms = new Set<string>();
  const session = new RenewableSession(nobody, { silently: never, inPopup: never });
  function Page() {
    realms.add(useConsoleHost(router, session).realm);
    return null;
  }
  render(<Page />);
  act(() => void go("/demo/workspaces/w/users"));
  act(() => void go("/demo/clients"));
  act(() => void go("/other/workspaces"));
  expect([...realms]).toEqual(["demo", "other"]);
});
