import { useMemo } from "react";
import { navigateHash, splitLocation, useHash } from "./hash";
import type { Host } from "./host";
import { chosenLanguage } from "./language";
import type { OidcClient } from "./oidc";
import type { RenewableSession } from "./renewable-session";

/** What the page says about where it is; see workspaces-console.ftl. */
export interface StandaloneConfig {
  realm: string;
  server: string;
  clientId: string;
  /** The realm's name for people. */
  name: string;
}

export function readStandaloneConfig(): StandaloneConfig {
  const { realm = "", server = "", clientId = "", name = realm } = document.getElementById("app")?.dataset ?? {};
  return { realm, server, clientId, name };
}

const realmUrl = ({ server, realm }: StandaloneConfig) => `${server}/realms/${encodeURIComponent(realm)}`;

export function oidcClient(config: StandaloneConfig): OidcClient {
  return {
    endpoints: `${realmUrl(config)}/protocol/openid-connect`,
    clientId: config.clientId,
    redirectUri: location.origin + location.pathname,
    scope: "openid workspaces-admin",
    locale: chosenLanguage(),
  };
}

export function useStandaloneHost(config: StandaloneConfig, session: RenewableSession, locale: string): Host {
  const at = useHash();
  return useMemo(
    () => ({
      realm: config.realm,
      apiBase: `${realmUrl(config)}/workspaces/admin`,
      own: { base: `${realmUrl(config)}/workspaces`, account: `${realmUrl(config)}/account`, name: config.name },
      locale,
      location: splitLocation(at),
      session,
      href: (to) => `#${to}`,
      navigate: navigateHash,
    }),
    [at, config, session, locale],
  );
}
