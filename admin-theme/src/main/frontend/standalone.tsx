import "./ui/styles";
import { createRoot } from "react-dom/client";
import { StandaloneConsole } from "./pages/StandaloneConsole";
import { oidcClient, readSurroundings } from "./host/standalone";
import type { LastingSession } from "./host/lasting-session";
import { Session, startSignIn, takeReturn } from "./host/oidc";
import { isAwaited, lasting } from "./host/reentry";
import { navLabel } from "./messages/nav";

const DARK = "pf-v5-theme-dark";

function followColorScheme() {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => document.documentElement.classList.toggle(DARK, dark.matches);
  dark.addEventListener("change", apply);
  apply();
}

/** A person who comes without a code, or with one that is not good any more, signs in; an error is shown instead. */
async function signIn(): Promise<LastingSession<Session> | string> {
  const client = oidcClient(readSurroundings());
  const back = takeReturn();
  if (back?.error) return back.error;
  if (!back?.code || !back.pending) return startSignIn(client);
  return lasting(await Session.of(client, back.code, back.pending.verifier), client);
}

async function start() {
  followColorScheme();
  document.documentElement.lang = navigator.language;
  document.title = navLabel(navigator.language);
  const app = document.getElementById("app");
  if (!app) return;
  const session = await signIn().catch((error: unknown) => (error instanceof Error ? error.message : "unknown"));
  createRoot(app).render(<StandaloneConsole surroundings={readSurroundings()} session={session} />);
}

// A page out of the browser's memory would show what its person saw before signing out.
addEventListener("pageshow", ({ persisted }) => persisted && location.reload());

if (!isAwaited()) void start();
