import { Button, EmptyState, EmptyStateBody, EmptyStateFooter, EmptyStateHeader } from "@patternfly/react-core";
import { useMessages } from "../messages/messages";

export function SignInFailed({ error, retry }: { error: string; retry: () => void }) {
  const { t } = useMessages();
  return (
    <main className="pf-v5-c-page wsp-standalone">
      <EmptyState>
        <EmptyStateHeader titleText={t("signInFailed")} headingLevel="h1" />
        <EmptyStateBody>{error === "access_denied" ? t("signInDenied") : error}</EmptyStateBody>
        <EmptyStateFooter>
          <Button onClick={retry}>{t("signInAgain")}</Button>
        </EmptyStateFooter>
      </EmptyState>
    </main>
  );
}
