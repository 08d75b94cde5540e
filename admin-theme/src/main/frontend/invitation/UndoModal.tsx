import { Button, Checkbox, ModalVariant } from "@patternfly/react-core";
import { useState } from "react";
import { useMessages } from "../messages/messages";
import { Dialog } from "../ui/Dialog";
import { FormErrors } from "../ui/Field";
import { useSubmission } from "../ui/submission";
import { jobName } from "./job-name";
import type { Jobs } from "./jobs";
import type { Job } from "./model";

interface UndoModalProps {
  job: Job;
  jobs: Jobs;
  open: (id: string) => void;
  close: () => void;
}

/** Asks whether to mail people, and then shows the check of the undo. */
export function UndoModal({ job, jobs, open, close }: UndoModalProps) {
  const { t, when } = useMessages();
  const submission = useSubmission([]);
  const [mails, setMails] = useState(false);
  const check = () =>
    void submission.run(async () => {
      const { id } = await jobs.checkUndo(job.id, mails);
      close();
      open(id);
    });
  return (
    <Dialog
      variant={ModalVariant.small}
      title={t("undoOf", { name: jobName(job, t) })}
      onClose={close}
      actions={[
        <Button
          key="go"
          onClick={check}
          isLoading={submission.busy}
          isDisabled={submission.busy}
          data-testid="check-undo"
        >
          {t("undoCheck")}
        </Button>,
        <Button key="close" variant="link" onClick={close}>
          {t("cancel")}
        </Button>,
      ]}
    >
      <div className="wsp-stack">
        <FormErrors submission={submission} />
        <p>{t("undoBody", { until: when(job.undoUntil) })}</p>
        <Checkbox
          id="undo-mails"
          label={t("undoMails")}
          isChecked={mails}
          onChange={(_event, checked) => setMails(checked)}
        />
      </div>
    </Dialog>
  );
}
