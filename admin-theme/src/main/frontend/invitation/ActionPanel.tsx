import { Button, Form } from "@patternfly/react-core";
import { useState } from "react";
import type { Role } from "../kernel/model";
import { GroupsField, RoleField } from "../member/RoleFields";
import { useMessages } from "../messages/messages";
import { FormErrors } from "../ui/Field";
import { SidePanel } from "../ui/SidePanel";
import { useSubmission } from "../ui/submission";
import { useJobs } from "./jobs";
import { JobView } from "./JobView";
import type { ActionKind, Selected } from "./model";

interface ActionPanelProps {
  workspace: string;
  kind: ActionKind;
  who: Selected;
  /** How many people that is. */
  count: number;
  close: () => void;
  changed: () => void;
}

/** What goes with an action, if anything, and then the job that does it: first what it would do. */
export function ActionPanel({ workspace, kind, who, count: people, close, changed }: ActionPanelProps) {
  const { t, count } = useMessages();
  const jobs = useJobs(workspace);
  const submission = useSubmission(["groups"]);
  const [role, setRole] = useState<Role>("End-user");
  const [groups, setGroups] = useState<string[]>([]);
  const [job, setJob] = useState<string>();
  const hasGroups = kind.endsWith("_groups");
  const check = () =>
    void submission.run(async () => {
      const more = kind === "role" ? { role } : hasGroups ? { groups } : {};
      setJob((await jobs.checkAction({ action: kind, ...more }, who)).id);
    });
  return (
    <SidePanel
      title={t(`action_${kind}`)}
      description={count("selected", people)}
      leave={close}
      wide={job !== undefined}
    >
      {job === undefined ? (
        <Form onSubmit={(event) => event.preventDefault()}>
          <FormErrors submission={submission} />
          {kind === "role" && <RoleField value={role} change={setRole} />}
          {hasGroups && (
            <GroupsField workspace={workspace} value={groups} change={setGroups} error={submission.at("groups")} />
          )}
          {(kind === "resend" || kind === "archive" || kind === "unarchive" || kind === "remove") && (
            <p>{t(`${kind}Body`)}</p>
          )}
          <div className="wsp-actions">
            <Button
              type="submit"
              onClick={check}
              isLoading={submission.busy}
              isDisabled={submission.busy || (hasGroups && kind !== "set_groups" && !groups.length)}
              data-testid="check-action"
            >
              {t("undoCheck")}
            </Button>
            <Button variant="link" onClick={close}>
              {t("cancel")}
            </Button>
          </div>
        </Form>
      ) : (
        <JobView workspace={workspace} id={job} changed={changed} open={setJob} />
      )}
    </SidePanel>
  );
}
