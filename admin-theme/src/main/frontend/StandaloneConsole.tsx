import { Button, EmptyState, EmptyStateBody, EmptyStateFooter, EmptyStateHeader } from "@patternfly/react-core";
import { HostProvider } from "./host/host";
import { startSignIn, type Session } from "./host/oidc";
import { oidcClient, useStandaloneHost, type Surroundings } from "./host/standalone";
import { MessagesProvider, useMessages } from "./messages/messages";
import { Pages } from "./Pages";
import { Menu } from "./ui/Menu";

interface StandaloneConsoleProps {
  surroundings: Surroundings;
  /** A session, or the error that sign-in ended with. */
  session: Session | string;
}

/** The pages for those who cannot open Keycloak's console. */
export function StandaloneConsole({ surroundings, session }: StandaloneConsoleProps) {
  return (
    <MessagesProvider locale={navigator.language}>
      {typeof session === "string" ? (
        <SignInFailed surroundings={surroundings} error={session} />
      ) : (
        <SignedIn surroundings={surroundings} session={session} />
      )}
    </MessagesProvider>
  );
}

function SignedIn({ surroundings, session }: { surroundings: Surroundings; session: Session }) {
  const host = useStandaloneHost(surroundings, session);
  const { t } = useMessages();
  return (
    <div className="pf-v5-c-page wsp-standalone">
      <a className="pf-v5-c-button pf-m-primary pf-v5-c-skip-to-content" href="#main" onClick={toMain}>
        {t("skipToContent")}
      </a>
      <header className="pf-v5-c-masthead">
        <div className="pf-v5-c-masthead__main">
          <span className="wsp-brand">{t("workspaces")}</span>
        </div>
        <div className="pf-v5-c-masthead__content wsp-account">
          <Menu
            label={session.name}
            text={session.name}
            actions={[{ key: "out", label: t("signOut"), act: () => session.signOut() }]}
          />
        </div>
      </header>
      <main id="main" className="pf-v5-c-page__main" tabIndex={-1}>
        <HostProvider host={host}>
          <Pages />
        </HostProvider>
      </main>
    </div>
  );
}

/** The address after the # is the page's own, so the jump is made by hand. */
function toMain(event: { preventDefault: () => void }) {
  event.preventDefault();
  document.getElementById("main")?.focus();
}

function SignInFailed({ surroundings, error }: { surroundings: Surroundings; error: string }) {
  const { t } = useMessages();
  return (
    <main className="pf-v5-c-page wsp-standalone">
      <EmptyState>
        <EmptyStateHeader titleText={t("signInFailed")} headingLevel="h1" />
        <EmptyStateBody>{error === "access_denied" ? t("signInDenied") : error}</EmptyStateBody>
        <EmptyStateFooter>
          <Button onClick={() => void startSignIn(oidcClient(surroundings))}>{t("signInAgain")}</Button>
        </EmptyStateFooter>
      </EmptyState>
    </main>
  );
}
