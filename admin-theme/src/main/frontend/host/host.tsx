import { createContext, useContext, useMemo, type ReactNode } from "react";
import { Api } from "../kernel/api";
import { useLoad } from "../kernel/load";
import { NavigationProvider, type Navigation } from "../ui/navigation";
import type { LastingSession } from "./lasting-session";

/** All that the pages know of the place where they are shown. */
export interface Host extends Navigation {
  readonly realm: string;
  /** The root of the REST API, without a slash at its end. */
  readonly apiBase: string;
  readonly locale: string;
  readonly session: LastingSession;
}

/** What the caller may do, as the server tells it. */
export interface Caller {
  canCreate: boolean;
  canViewAll: boolean;
  realmAdmin: boolean;
}

const NOBODY: Caller = { canCreate: false, canViewAll: false, realmAdmin: false };

interface Place {
  host: Host;
  api: Api;
  caller: Caller;
}

const PlaceContext = createContext<Place | undefined>(undefined);

export function HostProvider({ host, children }: { host: Host; children: ReactNode }) {
  const { apiBase, session } = host;
  const api = useMemo(() => new Api(apiBase, session.token), [apiBase, session]);
  const caller = useLoad(apiBase, (signal) => api.get<Caller>("/me", { signal }));
  const place = useMemo(() => ({ host, api, caller: caller.data ?? NOBODY }), [host, api, caller.data]);
  return (
    <PlaceContext.Provider value={place}>
      <NavigationProvider value={host}>{children}</NavigationProvider>
    </PlaceContext.Provider>
  );
}

function usePlace(): Place {
  const place = useContext(PlaceContext);
  if (!place) throw new Error("No HostProvider around this component");
  return place;
}

export const useHost = () => usePlace().host;
export const useApi = () => usePlace().api;
export const useCaller = () => usePlace().caller;
