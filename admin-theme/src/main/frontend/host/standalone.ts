import { useMemo } from "react";
import { split, toHash, useHash } from "./hash";
import type { Host } from "./host";
import type { LastingSession } from "./lasting-session";
import type { OidcClient } from "./oidc";

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

export function useStandaloneHost(surroundings: Surroundings, session: LastingSession): Host {
  const at = useHash();
  return useMemo(
    () => ({
      realm: surroundings.realm,
      apiBase: `${realmUrl(surroundings)}/workspaces/admin`,
      locale: navigator.language,
      location: split(at),
      session,
      href: (to) => `#${to}`,
      navigate: toHash,
    }),
    [at, surroundings, session],
  );
}
