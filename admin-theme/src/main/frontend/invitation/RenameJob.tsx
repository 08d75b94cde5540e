import { useState } from "react";
import { useMessages } from "../messages/messages";
import { TextField } from "../ui/Field";
import { FormModal } from "../ui/FormModal";
import { useSubmission } from "../ui/submission";
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
  const [name, setName] = useState(job.name);
  const submission = useSubmission(["name"]);
  const save = () =>
    submission.run(async () => {
      await jobs.rename(job.id, name.trim());
      changed();
      close();
    });
  return (
    <FormModal
      focus="job-name"
      title={t("renameJob")}
      submit={t("save")}
      submission={submission}
      disabled={!name.trim()}
      dirty={name !== job.name}
      send={() => void save()}
      close={close}
    >
      <TextField id="job-name" label={t("name")} required value={name} error={submission.at("name")} change={setName} />
    </FormModal>
  );
}
