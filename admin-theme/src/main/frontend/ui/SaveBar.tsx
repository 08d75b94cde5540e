import { ActionGroup, Button } from "@patternfly/react-core";
import { useMessages } from "../messages/messages";

/** Saves a long form, or takes its edits back. It stays in sight while there are any. */
export function SaveBar({
  dirty,
  busy,
  revert,
  testId,
}: {
  dirty: boolean;
  busy: boolean;
  revert: () => void;
  testId: string;
}) {
  const { t } = useMessages();
  return (
    <ActionGroup className={dirty ? "wsp-unsaved" : undefined}>
      <Button type="submit" isDisabled={!dirty || busy} isLoading={busy} data-testid={testId}>
        {t("save")}
      </Button>
      <Button variant="link" isDisabled={!dirty} onClick={revert}>
        {t("revert")}
      </Button>
    </ActionGroup>
  );
}
