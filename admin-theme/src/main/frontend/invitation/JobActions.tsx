import { Alert, Button } from "@patternfly/react-core";
import { DownloadIcon } from "@patternfly/react-icons/dist/dynamic/icons/download-icon";
import { useState } from "react";
import { useConfirmed } from "../group/Confirmation";
import { useMessages } from "../messages/messages";
import { saveFile } from "../ui/download";
import { FormErrors } from "../ui/Field";
import { useSubmission } from "../ui/submission";
import { useToasts } from "../ui/Toasts";
import type { Jobs } from "./jobs";
import { isWorking, planned, type Job } from "./model";
import { RenameJob } from "./RenameJob";
import { UndoModal } from "./UndoModal";

const RUN = { invite: "inviteMany", update: "changeMany", undo: "undoMany", action: "changeMany" } as const;

/** A way back from a job, to another one; whether this one is done decides where to. */
export type StartOver = (done: boolean) => { label: string; act: () => void };

interface JobActionsProps {
  job: Job;
  jobs: Jobs;
  reload: () => void;
  /** Shows another job. */
  open: (id: string) => void;
  startOver?: StartOver;
}

/** What can be done with a job in its current state. */
export function JobActions({ job, jobs, reload, open, startOver }: JobActionsProps) {
  const { t, count } = useMessages();
  const toasts = useToasts();
  const confirmed = useConfirmed();
  const submission = useSubmission([]);
  const [undoing, setUndoing] = useState(false);
  const [renaming, setRenaming] = useState(false);
  const { id, state, rows } = job;
  const blocked = job.onError === "abort" && rows.failed > 0;
  const finished = !isWorking(job) && state !== "checked";
  const again = isWorking(job) ? undefined : startOver?.(state === "done");
  const undoable = !!job.undoUntil && new Date(job.undoUntil) > new Date();

  const run = () =>
    void submission.run(async () => {
      // The effects are already on this page, so running the job confirms their plan.
      await confirmed(({ confirm }) => jobs.run(id, confirm ?? job.plan ?? undefined), { paged: false });
      reload();
    });
  const cancel = () => void submission.run(() => jobs.cancel(id).then(reload));
  const download = (which: "report" | "failed") => () =>
    void jobs.report(id, which).then((csv) => saveFile(csv, `${which}.csv`), toasts.problem);

  return (
    <>
      <FormErrors submission={submission} />
      {state === "checked" && rows.failed > 0 && (
        <Alert
          isInline
          variant={blocked ? "danger" : "warning"}
          title={count(blocked ? "rowsBlock" : "rowsSkipped", rows.failed)}
        />
      )}
      <div className="wsp-actions">
        {state === "checked" && (
          <Button
            onClick={run}
            isLoading={submission.busy}
            isDisabled={submission.busy || blocked || !planned(job)}
            data-testid="run-job"
          >
            {count(RUN[job.mode], planned(job))}
          </Button>
        )}
        {isWorking(job) && (
          <Button variant="secondary" onClick={cancel} isDisabled={submission.busy}>
            {t("cancelJob")}
          </Button>
        )}
        {finished && (
          <Button variant="secondary" icon={<DownloadIcon />} onClick={download("report")}>
            {t("downloadReport")}
          </Button>
        )}
        {undoable && (
          <Button variant="secondary" onClick={() => setUndoing(true)} data-testid="undo-job">
            {t("undo")}
          </Button>
        )}
        {!isWorking(job) && rows.failed > 0 && job.mode !== "undo" && (
          <Button variant="secondary" icon={<DownloadIcon />} onClick={download("failed")}>
            {t("downloadFailed")}
          </Button>
        )}
        <Button variant="link" onClick={() => setRenaming(true)}>
          {t("renameJob")}
        </Button>
        {again && (
          <Button variant="link" onClick={again.act}>
            {again.label}
          </Button>
        )}
      </div>
      {undoing && <UndoModal job={job} jobs={jobs} open={open} close={() => setUndoing(false)} />}
      {renaming && <RenameJob job={job} jobs={jobs} changed={reload} close={() => setRenaming(false)} />}
    </>
  );
}
