import { Alert, Button, List, ListItem, ModalVariant, Progress } from "@patternfly/react-core";
import { useRef, useState } from "react";
import { displayName } from "../kernel/model";
import { Problem } from "../kernel/problem";
import { useMessages } from "../messages/messages";
import { Dialog } from "../ui/Dialog";
import { useToasts } from "../ui/Toasts";
import type { BulkAction } from "./bulk-actions";
import type { Members } from "./members";
import type { Member } from "./model";

interface BulkActionModalProps {
  action: BulkAction;
  targets: Member[];
  members: Members;
  close: () => void;
  changed: () => void;
}

interface BulkRun {
  done: number;
  failures: { member: Member; problem: Problem }[];
  state: "asking" | "running" | "finished";
}

/** Asks, then works through the selected members; a failure is listed and does not stop the rest. */
export function BulkActionModal({ action, targets, members, close, changed }: BulkActionModalProps) {
  const { t, count, problem: problemText } = useMessages();
  const toasts = useToasts();
  const [bulkRun, setBulkRun] = useState<BulkRun>({ done: 0, failures: [], state: "asking" });
  const stopped = useRef(false);

  const run = async () => {
    const failures: BulkRun["failures"] = [];
    let done = 0;
    for (const member of targets) {
      if (stopped.current) break;
      setBulkRun({ done, failures, state: "running" });
      try {
        await action.run(members, member.id);
      } catch (problem) {
        if (!(problem instanceof Problem)) throw problem;
        failures.push({ member, problem });
      }
      done++;
    }
    changed();
    setBulkRun({ done, failures, state: "finished" });
    if (done > failures.length) toasts.success(count(action.done, done - failures.length));
    if (!failures.length) close();
  };

  const leave = () => {
    stopped.current = true;
    if (bulkRun.state !== "running") close();
  };

  const one = targets.length === 1 ? targets[0] : undefined;
  const running = bulkRun.state === "running";
  return (
    <Dialog
      variant={ModalVariant.small}
      title={count(action.question, targets.length, { name: one ? displayName(one) : "" })}
      titleIconVariant={action.danger ? "warning" : undefined}
      onClose={leave}
      actions={[
        bulkRun.state !== "finished" && (
          <Button
            key="go"
            variant={action.danger ? "danger" : "primary"}
            isLoading={running}
            isDisabled={running}
            onClick={() => void run()}
            data-testid="confirm"
          >
            {t(action.label)}
          </Button>
        ),
        <Button key="close" variant="link" onClick={leave}>
          {bulkRun.state === "finished" ? t("close") : running ? t("stop") : t("cancel")}
        </Button>,
      ]}
    >
      {bulkRun.state === "asking" && t(action.body)}
      {running && targets.length > 1 && (
        <Progress
          title={t("progressOf", { done: bulkRun.done, total: targets.length })}
          value={(100 * bulkRun.done) / targets.length}
        />
      )}
      {bulkRun.failures.length > 0 && (
        <Alert isInline variant="danger" title={count("notDone", bulkRun.failures.length)}>
          <List>
            {bulkRun.failures.map(({ member, problem }) => (
              <ListItem key={member.id}>
                {displayName(member)}: {problemText(problem)}
              </ListItem>
            ))}
          </List>
        </Alert>
      )}
    </Dialog>
  );
}
