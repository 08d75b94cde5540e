import { Label } from "@patternfly/react-core";
import { useMessages } from "../messages/messages";

/** Marks what an End-user may not have, so that whoever has it through a group is a Builder. */
export function MakesBuilders() {
  const { t } = useMessages();
  return (
    <Label isCompact color="purple">
      {t("makesBuilders")}
    </Label>
  );
}
