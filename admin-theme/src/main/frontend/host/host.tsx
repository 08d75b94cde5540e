import { createContext, useContext, useMemo, type ReactNode } from "react";
import { Api } from "../kernel/api";
import { useLoad } from "../kernel/load";
import { careful, NavigationProvider, type Navigation } from "../ui/navigation";
import type { Caller } from "./model";
import type { RenewableSession } from "./renewable-session";

/** The console that people have of their own, outside Keycloak's admin console. */
export interface OwnConsole {
  /** The root of the interface for people themselves. */
  base: string;
  /** Keycloak's page for the person's account. */
  account: string;
  /** The realm's name for people. */
  name: string;
}

/** Everything that the pages know about the place where they are shown. */
export interface Host extends Navigation {
  readonly realm: string;
  /** The root of the REST API, without a trailing slash. */
  readonly apiBase: string;
  /** Only in the console that is people's own. */
  readonly own?: OwnConsole;
  /** The address of a page of Keycloak's admin console about this realm; only inside that console. */
  readonly keycloak?: (to: string) => string;
  /** Ids of some clients of the realm with a text in them; only inside that console. */
  readonly clients?: (search: string, signal: AbortSignal) => Promise<string[]>;
  readonly locale: string;
  readonly session: RenewableSession;
}

const NOBODY: Caller = { locales: [], canCreate: false, canViewAll: false, realmAdmin: false };

interface HostContextValue {
  host: Host;
  api: Api;
  caller: Caller;
}

const HostContext = createContext<HostContextValue | undefined>(undefined);

export function HostProvider({ host, children }: { host: Host; children: ReactNode }) {
  const { apiBase, session } = host;
  const api = useMemo(() => new Api(apiBase, session.token), [apiBase, session]);
  const caller = useLoad(apiBase, (signal) => api.get<Caller>("/me", { signal }));
  const value = useMemo(() => ({ host, api, caller: caller.data ?? NOBODY }), [host, api, caller.data]);
  const navigation = useMemo(() => careful(host), [host]);
  return (
    <HostContext.Provider value={value}>
      <NavigationProvider value={navigation}>{children}</NavigationProvider>
    </HostContext.Provider>
  );
}

function useHostContext(): HostContextValue {
  const value = useContext(HostContext);
  if (!value) throw new Error("No HostProvider around this component");
  return value;
}

export const useHost = () => useHostContext().host;
export const useApi = () => useHostContext().api;
export const useCaller = () => useHostContext().caller;
