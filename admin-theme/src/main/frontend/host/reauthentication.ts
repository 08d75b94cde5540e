import { authorizationRequest, OidcSession, type OidcClient } from "./oidc";
import { RenewableSession, unauthorized } from "./renewable-session";

const WINDOW = "workspaces-sign-in";
const FEATURES = "popup,width=600,height=800";
const LOOK_MS = 200;

/** Whether this page only holds the response of a sign-in for another page, in a popup or an iframe. */
export const isSignInResponse = () => self !== top || (window.name === WINDOW && !!opener);

/** The response with our state; undefined while the sign-in is under way. */
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

/** Gets a session without leaving the page, if the browser is already signed in. */
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

/** Some providers' pages hide the popup from us; then the browser's own session tells who signed in once it closes. */
async function popupSession(client: OidcClient): Promise<OidcSession> {
  // Opened before anything is awaited, because browsers block a later popup.
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
