import { Alert, Button, List, ListItem, ModalVariant, Progress } from "@patternfly/react-core";
import { useRef, useState } from "react";
import { Problem } from "../kernel/problem";
import { useMessages } from "../messages/messages";
import { useToasts } from "../ui/Toasts";
import type { BulkAction } from "./bulk-actions";
import type { Members } from "./members";
import { displayName } from "../kernel/model";
import type { Member } from "./model";
import { Dialog } from "../ui/Dialog";

interface BulkActionModalProps {
  action: BulkAction;
  targets: Member[];
  members: Members;
  close: () => void;
  changed: () => void;
}

interface Course {
  done: number;
  failures: { member: Member; problem: Problem }[];
  state: "asking" | "running" | "finished";
}

/** Asks, then works through the chosen ones; what fails is named and does not stop the rest. */
export function BulkActionModal({ action, targets, members, close, changed }: BulkActionModalProps) {
  const { t, count, problem: problemText } = useMessages();
  const toasts = useToasts();
  const [course, setCourse] = useState<Course>({ done: 0, failures: [], state: "asking" });
  const stopped = useRef(false);

  const run = async () => {
    const failures: Course["failures"] = [];
    let done = 0;
    for (const member of targets) {
      if (stopped.current) break;
      setCourse({ done, failures, state: "running" });
      try {
        await action.run(members, member.id);
      } catch (problem) {
        if (!(problem instanceof Problem)) throw problem;
        failures.push({ member, problem });
      }
      done++;
    }
    changed();
    setCourse({ done, failures, state: "finished" });
    if (done > failures.length) toasts.success(count(action.done, done - failures.length));
    if (!failures.length) close();
  };

  const leave = () => {
    stopped.current = true;
    if (course.state !== "running") close();
  };

  const one = targets.length === 1 ? targets[0] : undefined;
  const running = course.state === "running";
  return (
    <Dialog
      variant={ModalVariant.small}
      title={count(action.question, targets.length, { name: one ? displayName(one) : "" })}
      titleIconVariant={action.danger ? "warning" : undefined}
      onClose={leave}
      actions={[
        course.state !== "finished" && (
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
          {course.state === "finished" ? t("close") : running ? t("stop") : t("cancel")}
        </Button>,
      ]}
    >
      {course.state === "asking" && t(action.body)}
      {running && targets.length > 1 && (
        <Progress
          title={t("progressOf", { done: course.done, total: targets.length })}
          value={(100 * course.done) / targets.length}
        />
      )}
      {course.failures.length > 0 && (
        <Alert isInline variant="danger" title={count("notDone", course.failures.length)}>
          <List>
            {course.failures.map(({ member, problem }) => (
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
