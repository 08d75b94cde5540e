import { Problem } from "./problem";

export type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>;

interface RequestOptions {
  query?: Query;
  body?: unknown;
  headers?: Record<string, string>;
  /** The ETag of what is changed, as it was read. */
  ifMatch?: string | null;
  signal?: AbortSignal;
}

/** A value with its ETag, which tells whether it has changed since. Without one, it is read again before a change. */
export interface Tagged<T> {
  value: T;
  etag: string | null;
}

/** The server's ETags are strong; proxies that compress responses make them weak, which never match. */
async function tagged<T>(response: Response): Promise<Tagged<T>> {
  return { value: (await response.json()) as T, etag: response.headers.get("ETag")?.replace(/^W\//, "") ?? null };
}

/** Builds a path and encodes the inserted values. */
export function path(parts: TemplateStringsArray, ...values: string[]): string {
  return String.raw({ raw: parts }, ...values.map(encodeURIComponent));
}

function search(query: Query = {}): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const text = Array.isArray(value) ? value.join(",") : `${(value as string | number | null | undefined) ?? ""}`;
    if (text !== "") parameters.set(name, text);
  }
  return parameters.size ? `?${parameters}` : "";
}

function encoded(body: unknown): { body?: BodyInit; type?: string } {
  if (body === undefined) return {};
  if (body instanceof Blob) return { body, type: body.type || "text/csv" };
  return { body: JSON.stringify(body), type: "application/json" };
}

/** Gateways answer for a server that did not, and do not know how far it got. */
const isOfGateway = ({ status, body }: Problem) => [502, 503, 504].includes(status) && body.code === undefined;

/** The REST client: a fresh token for each request, and another one if it is refused; problems as exceptions. */
export class Api {
  constructor(
    private readonly base: string,
    private readonly token: (refused?: string) => Promise<string>,
  ) {}

  get<T>(path: string, options: RequestOptions = {}): Promise<T> {
    return this.request("GET", path, options, (response) => response.json() as Promise<T>);
  }

  tagged<T>(path: string, options: RequestOptions = {}): Promise<Tagged<T>> {
    return this.request("GET", path, options, tagged<T>);
  }

  /** For changes that another change may follow. */
  change<T>(method: "PATCH" | "PUT", path: string, options: RequestOptions = {}): Promise<Tagged<T>> {
    return this.request(method, path, options, tagged<T>);
  }

  send<T>(method: "POST" | "PATCH" | "PUT" | "DELETE", path: string, options: RequestOptions = {}): Promise<T> {
    return this.request(method, path, options, async (response) => {
      const text = await response.text();
      return (text ? JSON.parse(text) : undefined) as T;
    });
  }

  file(path: string, options: RequestOptions = {}): Promise<Blob> {
    return this.request("GET", path, options, (response) => response.blob());
  }

  private async request<R>(
    method: string,
    path: string,
    options: RequestOptions,
    read: (response: Response) => Promise<R>,
  ): Promise<R> {
    const reading = method === "GET";
    const token = await this.token().catch((problem: unknown) => {
      throw !reading && problem instanceof Problem && problem.code === "unreachable" ? Problem.unsent() : problem;
    });
    const online = navigator.onLine;
    const lost = (error: unknown): never => {
      if (options.signal?.aborted) throw error;
      throw reading ? Problem.unreachable() : online ? Problem.unanswered() : Problem.unsent();
    };
    const first = await this.attempt(method, path, options, token).catch(lost);
    const refused = first.status === 401;
    const response = refused ? await this.attempt(method, path, options, await this.token(token)).catch(lost) : first;
    if (response.ok) return read(response).catch(lost);
    const problem = await Problem.of(response);
    throw isOfGateway(problem) ? lost(problem) : problem;
  }

  private attempt(
    method: string,
    path: string,
    { query, body, headers, ifMatch, signal }: RequestOptions,
    token: string,
  ) {
    const content = encoded(body);
    return fetch(this.base + path + search(query), {
      method,
      signal,
      body: content.body,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(content.type ? { "Content-Type": content.type } : {}),
        ...(ifMatch ? { "If-Match": ifMatch } : {}),
        ...headers,
      },
    });
  }
}
