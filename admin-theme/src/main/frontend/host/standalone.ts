import { useMemo, useSyncExternalStore } from "react";
import type { Host } from "./host";
import type { OidcClient, Session } from "./oidc";

/** What the page says of where it is; see workspaces-console.ftl. */
export interface Surroundings {
  realm: string;
  server: string;
  clientId: string;
}

export function readSurroundings(): Surroundings {
  const { realm = "", server = "", clientId = "" } = document.getElementById("app")?.dataset ?? {};
  return { realm, server, clientId };
}

const realmUrl = ({ server, realm }: Surroundings) => `${server}/realms/${encodeURIComponent(realm)}`;

export function oidcClient(surroundings: Surroundings): OidcClient {
  return {
    endpoints: `${realmUrl(surroundings)}/protocol/openid-connect`,
    clientId: surroundings.clientId,
    redirectUri: location.origin + location.pathname,
    scope: "openid workspaces-admin",
  };
}

function subscribe(listener: () => void) {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}

const hash = () => location.hash.replace(/^#/, "");

function navigate(to: string, options?: { replace?: boolean }) {
  if (options?.replace) history.replaceState(null, "", `#${to}`);
  else history.pushState(null, "", `#${to}`);
  dispatchEvent(new HashChangeEvent("hashchange"));
}

export function useStandaloneHost(surroundings: Surroundings, session: Session): Host {
  const at = useSyncExternalStore(subscribe, hash);
  return useMemo(() => {
    const [path = "", query] = at.split("?");
    return {
      realm: surroundings.realm,
      apiBase: `${realmUrl(surroundings)}/workspaces/admin`,
      locale: navigator.language,
      location: { path: path.replace(/\/$/, ""), query: query ? `?${query}` : "" },
      token: session.token,
      href: (to) => `#${to}`,
      navigate,
    };
  }, [at, surroundings, session]);
}
