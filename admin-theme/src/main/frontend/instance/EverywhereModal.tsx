import { Button, Label, List, ListItem, ModalVariant } from "@patternfly/react-core";
import { useState } from "react";
import { useApi } from "../host/host";
import { path } from "../kernel/api";
import { displayName } from "../kernel/model";
import { useMessages } from "../messages/messages";
import { Dialog } from "../ui/Dialog";
import { FormErrors } from "../ui/Field";
import { useSubmission } from "../ui/submission";
import { useToasts } from "../ui/Toasts";
import type { InstanceUser, WorkspaceResults } from "./model";

const COLORS = { archived: "grey", unarchived: "green", unchanged: "blue", refused: "red" } as const;

interface EverywhereModalProps {
  user: InstanceUser;
  action: "archive" | "unarchive";
  close: () => void;
  changed: () => void;
}

/** Runs one action in every workspace of a user and shows the outcome for each. */
export function EverywhereModal({ user, action, close, changed }: EverywhereModalProps) {
  const api = useApi();
  const { t, code } = useMessages();
  const toasts = useToasts();
  const [outcomes, setOutcomes] = useState<WorkspaceResults["items"]>();
  const submission = useSubmission([]);
  const nameOf = (id: string) => user.workspaces.find(({ workspaceId }) => workspaceId === id)?.name ?? id;
  const run = () =>
    submission.run(async () => {
      const answer = await api.send<WorkspaceResults>("POST", path`/-/users/${user.id}/${action}`);
      setOutcomes(answer.items);
      changed();
      const archived = action === "archive";
      const back = () => api.send("POST", path`/-/users/${user.id}/unarchive`).then(changed);
      toasts.success(
        t(archived ? "archivedEverywhereDone" : "unarchivedEverywhereDone", { name: displayName(user) }),
        archived ? back : undefined,
      );
    });
  return (
    <Dialog
      variant={ModalVariant.small}
      title={t(action === "archive" ? "archiveEverywhereTitle" : "unarchiveEverywhereTitle", {
        name: displayName(user),
      })}
      onClose={close}
      actions={[
        !outcomes && (
          <Button
            key="run"
            isLoading={submission.busy}
            isDisabled={submission.busy}
            onClick={() => void run()}
            data-testid="confirm"
          >
            {t(action)}
          </Button>
        ),
        <Button key="close" variant={outcomes ? "primary" : "link"} onClick={close}>
          {outcomes ? t("close") : t("cancel")}
        </Button>,
      ]}
    >
      <FormErrors submission={submission} />
      {outcomes ? (
        <List isPlain aria-live="polite">
          {outcomes.map(({ workspaceId, outcome, code: reason }) => (
            <ListItem key={workspaceId}>
              {nameOf(workspaceId)}{" "}
              <Label isCompact color={COLORS[outcome]}>
                {t(`everywhere_${outcome}`)}
              </Label>
              {reason && <div className="wsp-minor">{code(reason)}</div>}
            </ListItem>
          ))}
        </List>
      ) : (
        t(action === "archive" ? "archiveEverywhereBody" : "unarchiveEverywhereBody")
      )}
    </Dialog>
  );
}
