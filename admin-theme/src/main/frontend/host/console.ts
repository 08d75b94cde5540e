/**
 * The only file that knows the internals of the stock console (Keycloak 26.7). It finds three React contexts by the
 * shape of their values, and the router, which accepts routes at run time. What it does not find, it leaves alone.
 */
import { useMemo, useState, useSyncExternalStore, type ReactNode } from "react";
import type { Host } from "./host";
import type { RenewableSession } from "./renewable-session";
import { buildRoute, parseRoute } from "./route";

/** As many as a menu shows. */
const MOST_CLIENTS = 101;

interface Location {
  pathname: string;
  search: string;
}

export interface Blocker {
  state: "unblocked" | "blocked" | "proceeding";
  proceed?: () => void;
  reset?: () => void;
}

export interface ConsoleRouter {
  routes: { id: string }[];
  state: { location: Location; blockers?: Map<string, Blocker> };
  patchRoutes(parent: string, routes: { path: string; element: ReactNode; handle: unknown }[]): void;
  navigate(to: string | Location, options?: { replace?: boolean }): Promise<void>;
  subscribe(listener: () => void): () => void;
  getBlocker?(key: string, block: (way: { currentLocation: Location; nextLocation: Location }) => boolean): Blocker;
  deleteBlocker?(key: string): void;
}

/** What the pages need from keycloak-js, which signed the person in. */
export interface Keycloak {
  token?: string;
  subject?: string;
  loginRequired: boolean;
  onAuthLogout?: () => void;
  updateToken(minValidity: number): Promise<boolean>;
}

interface SignedIn {
  keycloak: Keycloak;
  adminClient: { baseUrl: string };
}

interface Fiber {
  memoizedProps?: { value?: unknown } | null;
  child?: Fiber | null;
  sibling?: Fiber | null;
}

/** The first value of a context provider, from the root of the console's React tree, that `accept` takes. */
function contextValue<T>(accept: (value: Record<string, unknown>) => boolean): T | undefined {
  const app = document.getElementById("app") as unknown as Record<string, { stateNode: { current: Fiber } }> | null;
  const key = app && Object.keys(app).find((name) => name.startsWith("__reactContainer$"));
  const todo = key ? [app[key]?.stateNode.current] : [];
  for (let fiber = todo.pop(); fiber; fiber = todo.pop()) {
    const value = fiber.memoizedProps?.value;
    if (value && typeof value === "object" && accept(value as Record<string, unknown>)) return value as T;
    if (fiber.sibling) todo.push(fiber.sibling);
    if (fiber.child) todo.push(fiber.child);
  }
  return undefined;
}

const isRouter = (value: unknown) => typeof (value as ConsoleRouter | undefined)?.patchRoutes === "function";

export const router = () => contextValue<{ router: ConsoleRouter }>((value) => isRouter(value.router))?.router;

const isKeycloak = (value: unknown) => typeof (value as Keycloak | undefined)?.updateToken === "function";

export const signedIn = () => contextValue<SignedIn>((value) => isKeycloak(value.keycloak) && !!value.adminClient);

export const access = () =>
  contextValue<{ hasAccess(...needed: unknown[]): boolean }>((value) => typeof value.hasAccess === "function");

export const currentRealm = () =>
  contextValue<{ realm: string; realmRepresentation?: { organizationsEnabled?: boolean } }>(
    (value) => "realmRepresentation" in value,
  );

/** `<html lang>` is always "en"; the person's language is in the console's own answer to "who am I". */
export const locale = () =>
  contextValue<{ whoAmI: { locale?: string } }>((value) => !!value.whoAmI)?.whoAmI.locale ?? "en";

/** Whether all that the pages need has been found. */
export const isComplete = () => !!signedIn() && !!access() && !!currentRealm();

/** The last of our own locations: the router has left before our pages are taken away. */
function ownLocation(consoleRouter: ConsoleRouter): () => Location {
  let last = consoleRouter.state.location;
  return () => {
    const { location } = consoleRouter.state;
    return (last = parseRoute(location.pathname) ? location : last);
  };
}

export function useConsoleHost(consoleRouter: ConsoleRouter, session: RenewableSession): Host {
  const [here] = useState(() => ownLocation(consoleRouter));
  const location = useSyncExternalStore((listener) => consoleRouter.subscribe(listener), here);
  const { realm, path } = parseRoute(location.pathname) ?? { realm: "", path: "" };
  const language = locale();
  return useMemo(() => {
    const admin = `${signedIn()?.adminClient.baseUrl ?? ""}/admin/realms/${encodeURIComponent(realm)}`;
    return {
      realm,
      apiBase: `${admin}/workspaces`,
      clients: async (search, signal) => {
        // Not at the console's start, which loads this file.
        const { Api } = await import("../kernel/api");
        const query = { clientId: search, search: true, first: 0, max: MOST_CLIENTS };
        const found = await new Api(admin, session.token).get<{ clientId: string }[]>("/clients", { query, signal });
        return found.map(({ clientId }) => clientId);
      },
      keycloak: (to) => `#/${encodeURIComponent(realm)}${to}`,
      locale: language,
      location: { path, query: location.search },
      session,
      href: (to) => `#${buildRoute(realm, to)}`,
      navigate: (to, options) => void consoleRouter.navigate(buildRoute(realm, to), options),
    };
  }, [consoleRouter, session, realm, path, location.search, language]);
}
