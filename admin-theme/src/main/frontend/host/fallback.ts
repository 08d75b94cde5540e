/** The host of the fallback app, for a console whose internals are not as expected. It needs only the page's URL. */
import { useMemo } from "react";
import { navigateHash, splitLocation, useHash } from "./hash";
import type { Host } from "./host";
import type { OidcClient } from "./oidc";
import type { RenewableSession } from "./renewable-session";
import { buildRoute, parseRoute } from "./route";

interface ConsoleEnvironment {
  adminBaseUrl: string;
  authServerUrl: string;
  realm: string;
  clientId: string;
  consoleBaseUrl: string;
}

/** What Keycloak writes into the page for its own console. */
export function readEnvironment(): ConsoleEnvironment {
  return JSON.parse(document.getElementById("environment")?.textContent ?? "{}") as ConsoleEnvironment;
}

/** The console's own client, so that the tokens are like those of its pages. */
export function consoleClient({ authServerUrl, realm, clientId, consoleBaseUrl }: ConsoleEnvironment): OidcClient {
  return {
    endpoints: `${authServerUrl.replace(/\/$/, "")}/realms/${encodeURIComponent(realm)}/protocol/openid-connect`,
    clientId,
    redirectUri: new URL("messages.json", new URL(consoleBaseUrl, location.href)).href,
    scope: "openid",
  };
}

/** Undefined if the path is not one of ours. */
export function useFallbackHost({ adminBaseUrl }: ConsoleEnvironment, session: RenewableSession): Host | undefined {
  const at = useHash();
  return useMemo(() => {
    const { path: pathname, query } = splitLocation(at);
    const route = parseRoute(pathname);
    return (
      route && {
        realm: route.realm,
        apiBase: `${adminBaseUrl.replace(/\/$/, "")}/admin/realms/${encodeURIComponent(route.realm)}/workspaces`,
        keycloak: (to) => `#/${encodeURIComponent(route.realm)}${to}`,
        locale: navigator.language,
        location: { path: route.path, query },
        session,
        href: (to) => `#${buildRoute(route.realm, to)}`,
        navigate: (to, options) => navigateHash(buildRoute(route.realm, to), options),
      }
    );
  }, [at, adminBaseUrl, session]);
}
