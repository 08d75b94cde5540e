import { Label } from "@patternfly/react-core";
import { useMessages } from "../messages/messages";
import type { Workspace } from "./model";

export function Flags({ workspace }: { workspace: Workspace }) {
  const { t } = useMessages();
  return (
    <>
      {!workspace.enabled && <Label isCompact>{t("disabled")}</Label>}{" "}
      {workspace.flags.includes("no_admin") && (
        <Label isCompact color="orange">
          {t("noAdmin")}
        </Label>
      )}{" "}
      {workspace.flags.includes("accounts_gone") && (
        <Label isCompact color="orange">
          {t("accountsGone")}
        </Label>
      )}{" "}
      {workspace.flags.includes("seats_exceeded") && (
        <Label isCompact color="orange">
          {t("seatsExceeded")}
        </Label>
      )}
    </>
  );
}
