import { LastingSession, unauthorized } from "./lasting-session";
import { authorization, Session, type OidcClient } from "./oidc";

const WINDOW = "workspaces-sign-in";
const FEATURES = "popup,width=600,height=800";
const LOOK_MS = 200;

/** Whether this page is but the end of a sign-in that another one waits for. */
export const isAwaited = () => self !== top || (window.name === WINDOW && !!opener);

/** What came back with our state; undefined where the sign-in is still under way. */
function answerIn(place: Window | null, state: string): URLSearchParams | undefined {
  try {
    const answer = new URLSearchParams(place?.location.search);
    return answer.get("state") === state && (answer.has("code") || answer.has("error")) ? answer : undefined;
  } catch (elsewhere) {
    if (elsewhere instanceof DOMException) return undefined;
    throw elsewhere;
  }
}

function sessionOf(client: OidcClient, answer: URLSearchParams | undefined, verifier: string): Promise<Session> {
  const code = answer?.get("code");
  if (!code) throw unauthorized(answer?.get("error") ?? undefined);
  return Session.of(client, code, verifier);
}

/** The session of somebody whom the browser has signed in already, got without leaving the page. */
export async function silentSession(client: OidcClient): Promise<Session> {
  const { state, verifier, address } = await authorization(client, { prompt: "none" });
  const frame = Object.assign(document.createElement("iframe"), { hidden: true, src: address });
  const loaded = new Promise((resolve) => frame.addEventListener("load", resolve));
  document.body.append(frame);
  try {
    await loaded;
    return await sessionOf(client, answerIn(frame.contentWindow, state), verifier);
  } finally {
    frame.remove();
  }
}

/** Where the window is out of sight, as some providers' pages want it, the browser knows in the end who signed in. */
async function windowSession(client: OidcClient): Promise<Session> {
  // Opened before anything is waited for, or else browsers take it for an advertisement.
  const place = open("", WINDOW, FEATURES);
  const { state, verifier, address } = await authorization(client);
  if (place) place.location.href = address;
  while (place && !place.closed) {
    const answer = answerIn(place, state);
    if (answer) {
      place.close();
      return sessionOf(client, answer, verifier);
    }
    await new Promise((resume) => setTimeout(resume, LOOK_MS));
  }
  return silentSession(client);
}

export const lasting = (session: Session, client: OidcClient) => new LastingSession(session, reentry(client));

export const reentry = (client: OidcClient) => ({
  silently: () => silentSession(client),
  besides: () => windowSession(client),
});
