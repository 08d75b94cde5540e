import { RenewableSession, unauthorized } from "./renewable-session";
import { authorizationRequest, OidcSession, type OidcClient } from "./oidc";

const WINDOW = "workspaces-sign-in";
const FEATURES = "popup,width=600,height=800";
const LOOK_MS = 200;

/** Whether this page is but the end of a sign-in that another one waits for. */
export const isSignInResponse = () => self !== top || (window.name === WINDOW && !!opener);

/** What came back with our state; undefined where the sign-in is still under way. */
function responseIn(popup: Window | null, state: string): URLSearchParams | undefined {
  try {
    const answer = new URLSearchParams(popup?.location.search);
    return answer.get("state") === state && (answer.has("code") || answer.has("error")) ? answer : undefined;
  } catch (elsewhere) {
    if (elsewhere instanceof DOMException) return undefined;
    throw elsewhere;
  }
}

function sessionOf(client: OidcClient, answer: URLSearchParams | undefined, verifier: string): Promise<OidcSession> {
  const code = answer?.get("code");
  if (!code) throw unauthorized(answer?.get("error") ?? undefined);
  return OidcSession.of(client, code, verifier);
}

/** The session of somebody whom the browser has signed in already, got without leaving the page. */
export async function silentSession(client: OidcClient): Promise<OidcSession> {
  const { state, verifier, url } = await authorizationRequest(client, { prompt: "none" });
  const frame = Object.assign(document.createElement("iframe"), { hidden: true, src: url });
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
  document.body.append(frame);
  try {
    await loaded;
    return await sessionOf(client, responseIn(frame.contentWindow, state), verifier);
  } finally {
    frame.remove();
  }
}

/** Where the window is out of sight, as some providers' pages want it, the browser knows in the end who signed in. */
async function popupSession(client: OidcClient): Promise<OidcSession> {
  // Opened before anything is waited for, or else browsers take it for an advertisement.
  const popup = open("", WINDOW, FEATURES);
  const { state, verifier, url } = await authorizationRequest(client);
  if (popup) popup.location.href = url;
  while (popup && !popup.closed) {
    const answer = responseIn(popup, state);
    if (answer) {
      popup.close();
      return sessionOf(client, answer, verifier);
    }
    await new Promise((resume) => setTimeout(resume, LOOK_MS));
  }
  return silentSession(client);
}

export const renewable = (session: OidcSession, client: OidcClient) =>
  new RenewableSession(session, reauthentication(client));

export const reauthentication = (client: OidcClient) => ({
  silently: () => silentSession(client),
  inPopup: () => popupSession(client),
});
