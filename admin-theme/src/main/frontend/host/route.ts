/** Our own routes in the console, whose paths start with a realm. */
export const ROUTE = "/:realm/workspaces/*";

/** The realm and the rest of one of our own paths; undefined for others. */
export function parseRoute(pathname: string): { realm: string; path: string } | undefined {
  const [, realm, path] = /^\/([^/]+)\/workspaces((?:\/.*)?)$/.exec(pathname) ?? [];
  return realm === undefined ? undefined : { realm: decodeURIComponent(realm), path: (path ?? "").replace(/\/$/, "") };
}

export function buildRoute(realm: string, to = ""): string {
  return `/${encodeURIComponent(realm)}/workspaces${to}`;
}
