import { Problem } from "./problem";

export type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>;

export interface RequestOptions {
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

/** The REST client: a fresh token for each request, and another one if it is refused; problems as exceptions. */
export class Api {
  constructor(
    private readonly base: string,
    private readonly token: (refused?: string) => Promise<string>,
  ) {}

  async get<T>(path: string, options: RequestOptions = {}): Promise<T> {
    return (await this.request("GET", path, options)).json() as Promise<T>;
  }

  async tagged<T>(path: string, options: RequestOptions = {}): Promise<Tagged<T>> {
    return tagged(await this.request("GET", path, options));
  }

  /** For changes that another change may follow. */
  async change<T>(method: "PATCH" | "PUT", path: string, options: RequestOptions = {}): Promise<Tagged<T>> {
    return tagged(await this.request(method, path, options));
  }

  async send<T>(method: "POST" | "PATCH" | "PUT" | "DELETE", path: string, options: RequestOptions = {}): Promise<T> {
    const text = await (await this.request(method, path, options)).text();
    return (text ? JSON.parse(text) : undefined) as T;
  }

  async file(path: string, options: RequestOptions = {}): Promise<Blob> {
    return (await this.request("GET", path, options)).blob();
  }

  private async request(method: string, path: string, options: RequestOptions): Promise<Response> {
    const token = await this.token();
    const first = await this.attempt(method, path, options, token);
    const response = first.status === 401 ? await this.attempt(method, path, options, await this.token(token)) : first;
    if (!response.ok) throw await Problem.of(response);
    return response;
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
    }).catch((error: unknown) => {
      throw signal?.aborted ? error : Problem.unreachable();
    });
  }
}
