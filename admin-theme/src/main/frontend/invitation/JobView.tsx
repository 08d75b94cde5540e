import { Alert } from "@patternfly/react-core";
import { useEffect, useRef } from "react";
import { EffectsList } from "../group/EffectsList";
import { useMessages } from "../messages/messages";
import { ErrorAlert, Loading } from "../ui/Feedback";
import { JobActions, type StartOver } from "./JobActions";
import { JobRows } from "./JobRows";
import { useJob, useJobs } from "./jobs";
import { JobSummary } from "./JobSummary";
import { isWorking, type UsersFilter } from "./model";

interface JobViewProps {
  workspace: string;
  id: string;
  changed?: () => void;
  /** Shows another job. */
  open: (id: string) => void;
  startOver?: StartOver;
  /** Shows some of the users, if that is elsewhere. */
  toUsers?: (filter: UsersFilter) => void;
}

/** A bulk invitation in all its states: what it would do, how far it has come, what it did. */
export function JobView({ workspace, id, changed, open, startOver, toUsers }: JobViewProps) {
  const { t, reason } = useMessages();
  const jobs = useJobs(workspace);
  const { data: job, problem, reload } = useJob(jobs, id);
  const tell = useRef(changed);
  tell.current = changed;
  const state = job?.state;
  useEffect(() => {
    if (state === "done" || state === "cancelled") tell.current?.();
  }, [state]);

  if (!job) return problem ? <ErrorAlert problem={problem} retry={reload} /> : <Loading />;
  return (
    <div className="wsp-stack" data-testid="job" data-state={job.state}>
      {problem && <ErrorAlert problem={problem} retry={reload} />}
      <JobSummary job={job} toUsers={toUsers} />
      {job.error && <Alert isInline variant="danger" title={reason(job.error)} />}
      <JobActions job={job} jobs={jobs} reload={reload} open={open} startOver={startOver} />
      {job.state === "checked" && job.effects && job.effects.total > 0 && (
        <section>
          <h3 className="pf-v5-c-title pf-m-md pf-v5-u-mb-sm">{t("effectsOnPeople")}</h3>
          <EffectsList effects={job.effects} />
        </section>
      )}
      {job.state !== "checking" && job.rows.total > 0 && <JobRows jobs={jobs} job={job} settled={!isWorking(job)} />}
    </div>
  );
}
