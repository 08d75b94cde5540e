import {
  Alert,
  AlertActionLink,
  Button,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
  EmptyStateHeader,
  EmptyStateIcon,
  Spinner,
} from "@patternfly/react-core";
import { PlusCircleIcon } from "@patternfly/react-icons/dist/dynamic/icons/plus-circle-icon";
import { SearchIcon } from "@patternfly/react-icons/dist/dynamic/icons/search-icon";
import type { ReactNode } from "react";
import type { Problem } from "../kernel/problem";
import { useMessages } from "../messages/messages";

export function Loading() {
  const { t } = useMessages();
  return (
    <EmptyState>
      <EmptyStateHeader titleText={t("loading")} headingLevel="h2" icon={<EmptyStateIcon icon={Spinner} />} />
    </EmptyState>
  );
}

export function ErrorAlert({ problem, retry }: { problem: Problem; retry?: () => void }) {
  const { t, problem: text, violation } = useMessages();
  return (
    <Alert
      isInline
      variant="danger"
      className="pf-v5-u-my-md"
      title={problem.violations.map(violation).join(" ") || text(problem)}
      actionLinks={retry && <AlertActionLink onClick={retry}>{t("tryAgain")}</AlertActionLink>}
    />
  );
}

/** Shown when there is nothing yet; says what to do. */
export function EmptyList({ title, body, actions }: { title: string; body: string; actions?: ReactNode }) {
  return (
    <EmptyState>
      <EmptyStateHeader titleText={title} headingLevel="h2" icon={<EmptyStateIcon icon={PlusCircleIcon} />} />
      <EmptyStateBody>{body}</EmptyStateBody>
      {actions && (
        <EmptyStateFooter>
          <EmptyStateActions>{actions}</EmptyStateActions>
        </EmptyStateFooter>
      )}
    </EmptyState>
  );
}

/** Shown when the filters hide everything. */
export function NoMatch({ clear }: { clear: () => void }) {
  const { t } = useMessages();
  return (
    <EmptyState>
      <EmptyStateHeader titleText={t("noMatch")} headingLevel="h2" icon={<EmptyStateIcon icon={SearchIcon} />} />
      <EmptyStateBody>{t("noMatchBody")}</EmptyStateBody>
      <EmptyStateFooter>
        <EmptyStateActions>
          <Button variant="link" onClick={clear}>
            {t("clearFilters")}
          </Button>
        </EmptyStateActions>
      </EmptyStateFooter>
    </EmptyState>
  );
}
