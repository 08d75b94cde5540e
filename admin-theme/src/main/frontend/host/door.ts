/** The second door into the pages, for a console whose inside is not as expected: it needs the page's address only. */
import { useMemo } from "react";
import { consoleAddress, ours } from "./address";
import { split, toHash, useHash } from "./hash";
import type { Host } from "./host";
import type { LastingSession } from "./lasting-session";
import type { OidcClient } from "./oidc";

interface Environment {
  adminBaseUrl: string;
  authServerUrl: string;
  realm: string;
  clientId: string;
  consoleBaseUrl: string;
}

/** What Keycloak writes into the page for its own console. */
export function readEnvironment(): Environment {
  return JSON.parse(document.getElementById("environment")?.textContent ?? "{}") as Environment;
}

/** The console's own client, whose tokens its pages have as well. */
export function consoleClient({ authServerUrl, realm, clientId, consoleBaseUrl }: Environment): OidcClient {
  return {
    endpoints: `${authServerUrl.replace(/\/$/, "")}/realms/${encodeURIComponent(realm)}/protocol/openid-connect`,
    clientId,
    redirectUri: new URL("messages.json", new URL(consoleBaseUrl, location.href)).href,
    scope: "openid",
  };
}

/** Undefined where the address is not one of ours. */
export function useDoorHost({ adminBaseUrl }: Environment, session: LastingSession): Host | undefined {
  const at = useHash();
  return useMemo(() => {
    const { path: pathname, query } = split(at);
    const place = ours(pathname);
    return (
      place && {
        realm: place.realm,
        apiBase: `${adminBaseUrl.replace(/\/$/, "")}/admin/realms/${encodeURIComponent(place.realm)}/workspaces`,
        locale: navigator.language,
        location: { path: place.path, query },
        session,
        href: (to) => `#${consoleAddress(place.realm, to)}`,
        navigate: (to, options) => toHash(consoleAddress(place.realm, to), options),
      }
    );
  }, [at, adminBaseUrl, session]);
}
