import { Button, Form, ModalVariant } from "@patternfly/react-core";
import { useId, useState } from "react";
import { useMessages } from "../messages/messages";
import { Dialog } from "../ui/Dialog";
import { FormErrors, TextField } from "../ui/Field";
import { useSubmission } from "../ui/submission";
import { useLeave } from "../ui/unsaved";
import type { Jobs } from "./jobs";
import type { Job } from "./model";

interface RenameJobProps {
  job: Job;
  jobs: Jobs;
  changed: () => void;
  close: () => void;
}

/** Gives a job another name. */
export function RenameJob({ job, jobs, changed, close }: RenameJobProps) {
  const { t } = useMessages();
  const id = useId();
  const [name, setName] = useState(job.name);
  const submission = useSubmission(["name"]);
  const leave = useLeave(name !== job.name, close);
  const save = () =>
    submission.run(async () => {
      await jobs.rename(job.id, name.trim());
      changed();
      close();
    });
  return (
    <Dialog
      variant={ModalVariant.small}
      title={t("renameJob")}
      onClose={leave}
      actions={[
        <Button key="save" type="submit" form={id} isLoading={submission.busy} isDisabled={!name.trim()}>
          {t("save")}
        </Button>,
        <Button key="cancel" variant="link" onClick={leave}>
          {t("cancel")}
        </Button>,
      ]}
    >
      <Form
        id={id}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <FormErrors submission={submission} />
        <TextField
          id="job-name"
          label={t("csvName")}
          required
          autoFocus
          value={name}
          error={submission.at("name")}
          change={setName}
        />
      </Form>
    </Dialog>
  );
}
