import {
  Button,
  EmptyState,
  EmptyStateActions,
  EmptyStateBody,
  EmptyStateFooter,
  EmptyStateHeader,
  EmptyStateIcon,
  PageSection,
} from "@patternfly/react-core";
import { ExclamationCircleIcon } from "@patternfly/react-icons/dist/dynamic/icons/exclamation-circle-icon";
import { Component, type ReactNode } from "react";
import { useMessages } from "../messages/messages";

interface UnbrokenProps {
  /** Which page is shown; another one is tried afresh. */
  page: string;
  children: ReactNode;
}

interface State {
  page: string;
  broken?: { error: unknown };
}

/** Says so if a page breaks, instead of leaving nothing; what is around it goes on. */
export class Unbroken extends Component<UnbrokenProps, State> {
  override state: State = { page: this.props.page };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { broken: { error } };
  }

  static getDerivedStateFromProps({ page }: UnbrokenProps, { page: before }: State): Partial<State> | null {
    return page === before ? null : { page, broken: undefined };
  }

  override render() {
    const { broken } = this.state;
    return broken ? <Broken error={broken.error} /> : this.props.children;
  }
}

function Broken({ error }: { error: unknown }) {
  const { t } = useMessages();
  return (
    <PageSection variant="light" isFilled className="wsp-filled" role="alert">
      <EmptyState>
        <EmptyStateHeader
          titleText={t("pageBroken")}
          headingLevel="h2"
          icon={<EmptyStateIcon icon={ExclamationCircleIcon} color="var(--pf-v5-global--danger-color--100)" />}
        />
        <EmptyStateBody>
          <p>{t("pageBrokenBody")}</p>
          <p className="wsp-minor wsp-code pf-v5-u-mt-sm" lang="en">
            {String(error)}
          </p>
        </EmptyStateBody>
        <EmptyStateFooter>
          <EmptyStateActions>
            <Button onClick={() => location.reload()}>{t("reloadPage")}</Button>
          </EmptyStateActions>
        </EmptyStateFooter>
      </EmptyState>
    </PageSection>
  );
}
