import { Problem } from "../kernel/problem";
import { unauthorized, type TokenSource } from "./renewable-session";

/** Sign-in of the second console: authorization code with PKCE, tokens in memory only. */
export interface OidcClient {
  /** The realm's OpenID Connect endpoints, without a trailing slash. */
  endpoints: string;
  clientId: string;
  redirectUri: string;
  scope: string;
  /** In which the page of sign-in is shown, if somebody has chosen one. */
  locale?: string;
}

interface Tokens {
  access_token: string;
  expires_in: number;
  refresh_token?: string;
  id_token?: string;
}

interface Claims {
  sub?: string;
  name?: string;
  preferred_username?: string;
  locale?: string;
}

interface Pending {
  verifier: string;
  hash: string;
}

const PENDING = "workspaces-console:";
const RENEW_EARLY_MS = 20_000;

const base64Url = (bytes: Uint8Array) =>
  btoa(String.fromCharCode(...bytes))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

const random = () => base64Url(crypto.getRandomValues(new Uint8Array(32)));

async function codeChallenge(verifier: string): Promise<string> {
  return base64Url(new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier))));
}

export async function authorizationRequest(client: OidcClient, more: Record<string, string> = {}) {
  const state = random();
  const verifier = random();
  const query = new URLSearchParams({
    client_id: client.clientId,
    redirect_uri: client.redirectUri,
    response_type: "code",
    response_mode: "query",
    scope: client.scope,
    state,
    code_challenge: await codeChallenge(verifier),
    code_challenge_method: "S256",
    ...(client.locale ? { ui_locales: client.locale } : {}),
    ...more,
  });
  return { state, verifier, url: `${client.endpoints}/auth?${query}` };
}

/** Leaves for the sign-in page and keeps the location for the way back. */
export async function startSignIn(client: OidcClient): Promise<never> {
  const { state, verifier, url } = await authorizationRequest(client);
  const pending: Pending = { verifier, hash: location.hash };
  sessionStorage.setItem(PENDING + state, JSON.stringify(pending));
  location.replace(url);
  return new Promise<never>(() => undefined);
}

async function requestTokens(client: OidcClient, body: Record<string, string>): Promise<Tokens> {
  const response = await fetch(`${client.endpoints}/token`, {
    method: "POST",
    body: new URLSearchParams({ client_id: client.clientId, ...body }),
  }).catch(() => {
    throw Problem.unreachable();
  });
  if (response.status === 400 || response.status === 401) throw unauthorized();
  if (!response.ok) throw await Problem.of(response);
  return response.json() as Promise<Tokens>;
}

/** What the sign-in page returned; undefined if the person did not come from there. */
interface SignInResponse {
  code?: string;
  error?: string;
  pending?: Pending;
}

export function takeSignInResponse(): SignInResponse | undefined {
  const query = new URLSearchParams(location.search);
  const state = query.get("state");
  if (state === null) return undefined;
  const stored = sessionStorage.getItem(PENDING + state);
  sessionStorage.removeItem(PENDING + state);
  const pending = stored === null ? undefined : (JSON.parse(stored) as Pending);
  history.replaceState(null, "", location.pathname + (pending?.hash ?? ""));
  return { code: query.get("code") ?? undefined, error: query.get("error") ?? undefined, pending };
}

/** The tokens of a signed-in person, renewed shortly before they expire. */
export class OidcSession implements TokenSource {
  private ends: number;
  private renewal?: Promise<void>;

  private constructor(
    private readonly client: OidcClient,
    private tokens: Tokens,
  ) {
    this.ends = Date.now() + tokens.expires_in * 1000;
  }

  static async of(client: OidcClient, code: string, verifier: string): Promise<OidcSession> {
    const tokens = await requestTokens(client, {
      grant_type: "authorization_code",
      redirect_uri: client.redirectUri,
      code,
      code_verifier: verifier,
    });
    return new OidcSession(client, tokens);
  }

  get name(): string {
    const { name, preferred_username } = this.claims;
    return name ?? preferred_username ?? "";
  }

  /** The language of the person's account, if it has one. */
  get locale(): string | undefined {
    return this.claims.locale;
  }

  get subject(): string | undefined {
    return this.claims.sub;
  }

  readonly token = async (refused?: string): Promise<string> => {
    if (refused === this.tokens.access_token || Date.now() > this.ends - RENEW_EARLY_MS)
      await (this.renewal ??= this.renew().finally(() => (this.renewal = undefined)));
    return this.tokens.access_token;
  };

  signOut() {
    const query = new URLSearchParams({
      client_id: this.client.clientId,
      post_logout_redirect_uri: this.client.redirectUri,
      ...(this.tokens.id_token ? { id_token_hint: this.tokens.id_token } : {}),
    });
    location.assign(`${this.client.endpoints}/logout?${query}`);
  }

  private get claims() {
    const [, payload = ""] = this.tokens.access_token.split(".");
    const bytes = Uint8Array.from(atob(payload.replaceAll("-", "+").replaceAll("_", "/")), (c) => c.charCodeAt(0));
    return JSON.parse(new TextDecoder().decode(bytes)) as Claims;
  }

  private async renew() {
    const { refresh_token } = this.tokens;
    if (refresh_token === undefined) throw unauthorized();
    this.tokens = await requestTokens(this.client, { grant_type: "refresh_token", refresh_token });
    this.ends = Date.now() + this.tokens.expires_in * 1000;
  }
}
