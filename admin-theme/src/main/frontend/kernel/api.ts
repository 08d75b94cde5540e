import { Problem } from "./problem";

export type Query = Record<string, string | number | boolean | readonly string[] | null | undefined>;

export interface Call {
  query?: Query;
  body?: unknown;
  headers?: Record<string, string>;
  /** The tag of what is changed, as it was seen. */
  seen?: string | null;
  signal?: AbortSignal;
}

/** Something with what tells whether it has been changed since; without a tag that is found out before a change. */
export interface Tagged<T> {
  value: T;
  etag: string | null;
}

/** The server's tags are strong; proxies that compress answers make weak ones of them, which match nothing. */
async function tagged<T>(response: Response): Promise<Tagged<T>> {
  return { value: (await response.json()) as T, etag: response.headers.get("ETag")?.replace(/^W\//, "") ?? null };
}

/** Builds a path whose inserted values are encoded. */
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

/** The REST client: one base, a fresh token for each request and another where it is refused, problems as exceptions. */
export class Api {
  constructor(
    private readonly base: string,
    private readonly token: (refused?: string) => Promise<string>,
  ) {}

  async get<T>(path: string, call: Call = {}): Promise<T> {
    return (await this.request("GET", path, call)).json() as Promise<T>;
  }

  async tagged<T>(path: string, call: Call = {}): Promise<Tagged<T>> {
    return tagged(await this.request("GET", path, call));
  }

  /** For changes that may be followed by another one. */
  async change<T>(method: "PATCH" | "PUT", path: string, call: Call = {}): Promise<Tagged<T>> {
    return tagged(await this.request(method, path, call));
  }

  async send<T>(method: "POST" | "PATCH" | "PUT" | "DELETE", path: string, call: Call = {}): Promise<T> {
    const text = await (await this.request(method, path, call)).text();
    return (text ? JSON.parse(text) : undefined) as T;
  }

  async file(path: string, call: Call = {}): Promise<Blob> {
    return (await this.request("GET", path, call)).blob();
  }

  private async request(method: string, path: string, call: Call): Promise<Response> {
    const token = await this.token();
    const first = await this.attempt(method, path, call, token);
    const response = first.status === 401 ? await this.attempt(method, path, call, await this.token(token)) : first;
    if (!response.ok) throw await Problem.of(response);
    return response;
  }

  private attempt(method: string, path: string, { query, body, headers, seen, signal }: Call, token: string) {
    const content = encoded(body);
    return fetch(this.base + path + search(query), {
      method,
      signal,
      body: content.body,
      headers: {
        Authorization: `Bearer ${token}`,
        ...(content.type ? { "Content-Type": content.type } : {}),
        ...(seen ? { "If-Match": seen } : {}),
        ...headers,
      },
    }).catch((error: unknown) => {
      throw signal?.aborted ? error : Problem.unreachable();
    });
  }
}
