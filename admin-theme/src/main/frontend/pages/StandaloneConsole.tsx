import { Button, EmptyState, EmptyStateBody, EmptyStateFooter, EmptyStateHeader } from "@patternfly/react-core";
import type { LastingSession } from "../host/lasting-session";
import { startSignIn, type Session } from "../host/oidc";
import { oidcClient, useStandaloneHost, type Surroundings } from "../host/standalone";
import { MessagesProvider, useMessages } from "../messages/messages";
import { Shell } from "./Shell";

interface StandaloneConsoleProps {
  surroundings: Surroundings;
  /** A session, or the error that sign-in ended with. */
  session: LastingSession<Session> | string;
}

/** The pages for those who cannot open Keycloak's console. */
export function StandaloneConsole({ surroundings, session }: StandaloneConsoleProps) {
  return (
    <MessagesProvider locale={navigator.language}>
      {typeof session === "string" ? (
        <SignInFailed error={session} again={() => void startSignIn(oidcClient(surroundings))} />
      ) : (
        <SignedIn surroundings={surroundings} session={session} />
      )}
    </MessagesProvider>
  );
}

function SignedIn({ surroundings, session }: { surroundings: Surroundings; session: LastingSession<Session> }) {
  const host = useStandaloneHost(surroundings, session);
  const { t } = useMessages();
  const leave = { label: t("signOut"), act: () => session.current.signOut() };
  return <Shell host={host} name={session.current.name} leave={leave} />;
}

export function SignInFailed({ error, again }: { error: string; again: () => void }) {
  const { t } = useMessages();
  return (
    <main className="pf-v5-c-page wsp-standalone">
      <EmptyState>
        <EmptyStateHeader titleText={t("signInFailed")} headingLevel="h1" />
        <EmptyStateBody>{error === "access_denied" ? t("signInDenied") : error}</EmptyStateBody>
        <EmptyStateFooter>
          <Button onClick={again}>{t("signInAgain")}</Button>
        </EmptyStateFooter>
      </EmptyState>
    </main>
  );
}
