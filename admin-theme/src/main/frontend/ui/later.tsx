import { Alert, AlertActionLink, PageSection } from "@patternfly/react-core";
import { lazy, type ComponentType } from "react";
import { useMessages } from "../messages/messages";

/** A part of the pages that is loaded when it is shown, from a server that may be away or have another version by then. */
export function later<P extends object>(load: () => Promise<ComponentType<P>>) {
  return lazy<ComponentType<P>>(async () => ({ default: await load().catch(() => NotLoaded) }));
}

function NotLoaded() {
  const { t } = useMessages();
  const again = () => location.reload();
  return (
    <PageSection variant="light">
      <Alert
        isInline
        variant="danger"
        title={t("notLoaded")}
        actionLinks={<AlertActionLink onClick={again}>{t("reloadPage")}</AlertActionLink>}
      />
    </PageSection>
  );
}
