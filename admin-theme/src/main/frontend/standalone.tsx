import "./ui/styles";
import { createRoot } from "react-dom/client";
import { chosenLanguage } from "./host/language";
import { OidcSession, startSignIn, takeSignInResponse } from "./host/oidc";
import { isSignInResponse, renewable } from "./host/reauthentication";
import type { RenewableSession } from "./host/renewable-session";
import { oidcClient, readStandaloneConfig } from "./host/standalone";
import { navLabel } from "./messages/nav";
import { StandaloneApp } from "./pages/StandaloneApp";

const DARK = "pf-v5-theme-dark";

function followColorScheme() {
  const dark = matchMedia("(prefers-color-scheme: dark)");
  const apply = () => document.documentElement.classList.toggle(DARK, dark.matches);
  dark.addEventListener("change", apply);
  apply();
}

/** A person who comes without a code, or with one that is no longer valid, signs in; an error is shown instead. */
async function signIn(): Promise<RenewableSession<OidcSession> | string> {
  const client = oidcClient(readStandaloneConfig());
  const back = takeSignInResponse();
  if (back?.error) return back.error;
  if (!back?.code || !back.pending) return startSignIn(client);
  return renewable(await OidcSession.of(client, back.code, back.pending.verifier), client);
}

async function start() {
  followColorScheme();
  const language = chosenLanguage() ?? navigator.language;
  document.documentElement.lang = language;
  document.title = navLabel(language);
  const app = document.getElementById("app");
  if (!app) return;
  const session = await signIn().catch((error: unknown) => (error instanceof Error ? error.message : "unknown"));
  createRoot(app).render(<StandaloneApp config={readStandaloneConfig()} session={session} />);
}

// A page from the browser's back/forward cache would show what the person saw before signing out.
addEventListener("pageshow", ({ persisted }) => persisted && location.reload());

if (!isSignInResponse()) void start();
