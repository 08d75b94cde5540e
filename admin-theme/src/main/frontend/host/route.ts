/** Our own addresses in the console, which has one realm's pages below another's. */
export const ROUTE = "/:realm/workspaces/*";

/** Realm and rest of one of our own addresses. */
export function parseRoute(pathname: string): { realm: string; path: string } | undefined {
  const [, realm, path] = /^\/([^/]+)\/workspaces((?:\/.*)?)$/.exec(pathname) ?? [];
  return realm === undefined ? undefined : { realm: decodeURIComponent(realm), path: (path ?? "").replace(/\/$/, "") };
}

export function buildRoute(realm: string, to = ""): string {
  return `/${encodeURIComponent(realm)}/workspaces${to}`;
}
