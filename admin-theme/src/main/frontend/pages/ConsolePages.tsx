import "../ui/styles";
import { useEffect, useState } from "react";
import { signedIn, useConsoleHost, type ConsoleRouter, type Keycloak } from "../host/console";
import { useConsoleGuard } from "../host/console-guard";
import { ConsoleSession } from "../host/console-session";
import { consoleClient, readEnvironment } from "../host/fallback";
import { HostProvider } from "../host/host";
import { reauthentication } from "../host/reauthentication";
import { RenewableSession, type TokenSource } from "../host/renewable-session";
import { Pages } from "./Pages";

/** The console's session as long as it lasts, then one of our own. */
function useSession(keycloak: Keycloak): RenewableSession {
  const [{ console, session }] = useState(() => {
    const signIn = new ConsoleSession(keycloak);
    const again = reauthentication(consoleClient(readEnvironment()));
    return { console: signIn, session: new RenewableSession<TokenSource>(signIn, again) };
  });
  useEffect(() => console.hold(() => void session.renew().catch(() => undefined)), [console, session]);
  return session;
}

export default function ConsolePages({ router }: { router: ConsoleRouter }) {
  const found = signedIn();
  return found && <Inside router={router} keycloak={found.keycloak} />;
}

function Inside({ router, keycloak }: { router: ConsoleRouter; keycloak: Keycloak }) {
  const host = useConsoleHost(router, useSession(keycloak));
  useConsoleGuard(router);
  return (
    <HostProvider key={host.realm} host={host}>
      <Pages />
    </HostProvider>
  );
}
