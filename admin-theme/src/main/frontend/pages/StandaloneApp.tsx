import { startSignIn, type OidcSession } from "../host/oidc";
import type { RenewableSession } from "../host/renewable-session";
import { SignInFailed } from "../host/SignInFailed";
import { oidcClient, useStandaloneHost, type StandaloneConfig } from "../host/standalone";
import { MessagesProvider, useMessages } from "../messages/messages";
import { Shell } from "./Shell";

interface StandaloneAppProps {
  config: StandaloneConfig;
  /** A session, or the error that sign-in ended with. */
  session: RenewableSession<OidcSession> | string;
}

/** The pages for those who cannot open Keycloak's console. */
export function StandaloneApp({ config, session }: StandaloneAppProps) {
  return (
    <MessagesProvider locale={navigator.language}>
      {typeof session === "string" ? (
        <SignInFailed error={session} retry={() => void startSignIn(oidcClient(config))} />
      ) : (
        <SignedIn config={config} session={session} />
      )}
    </MessagesProvider>
  );
}

function SignedIn({ config, session }: { config: StandaloneConfig; session: RenewableSession<OidcSession> }) {
  const host = useStandaloneHost(config, session);
  const { t } = useMessages();
  const leave = { label: t("signOut"), act: () => session.current.signOut() };
  return <Shell host={host} name={session.current.name} leave={leave} />;
}
