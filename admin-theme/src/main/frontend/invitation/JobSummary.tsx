import { Alert, AlertActionLink, Label, LabelGroup, Progress } from "@patternfly/react-core";
import type { Role } from "../kernel/model";
import { useMessages } from "../messages/messages";
import { jobName } from "./job-name";
import { hasFailed, isWorking, percentage, type Job, type UsersFilter } from "./model";

interface JobSummaryProps {
  job: Job;
  /** Shows some of the users, if that is elsewhere. */
  toUsers?: (filter: UsersFilter) => void;
}

/** The figures of a job. */
export function JobSummary({ job, toUsers }: JobSummaryProps) {
  const { t, count: counted, num, role, when } = useMessages();
  const { rows, mails, state } = job;
  const tested = state === "checking" || state === "checked";
  const invitations = tested
    ? ([
        ["figure_new", rows.new],
        ["figure_known", rows.skipped],
        ["figure_errors", rows.failed],
      ] as const)
    : ([
        ["figure_invited", rows.invited],
        ["figure_skipped", rows.skipped],
        ["figure_failed", rows.failed],
        ["figure_mails", mails.sent],
      ] as const);
  const changes = [
    ["outcome_updated", rows.updated],
    ["outcome_archived", rows.archived],
    ["outcome_unarchived", rows.unarchived],
    ["outcome_unchanged", rows.unchanged],
  ] as const;
  const others = [
    ...changes,
    ["outcome_removed", rows.removed],
    ...(job.mode === "action" ? ([["outcome_resent", rows.resent]] as const) : []),
    ["figure_skipped", rows.skipped],
    ["figure_failed", rows.failed],
  ] as const;
  const figures = {
    invite: invitations,
    update: [
      ...invitations.slice(0, 1),
      ...changes,
      ["figure_skipped", rows.skipped] as const,
      ...invitations.slice(2),
    ],
    undo: others,
    action: others,
  }[job.mode];
  const roles = Object.entries(job.roles);
  const ended = !isWorking(job) && state !== "checked";
  const waiting =
    mails.queued > 0 &&
    t(mails.until ? "mailsWaitingUntil" : "mailsWaiting", { count: mails.queued, until: when(mails.until) });
  const failures = rows.failed
    ? counted("jobDoneFailed", rows.failed)
    : mails.failed > 0 && counted("jobDoneMailFailed", mails.failed);
  const title = (state === "done" && failures) || t(`job_${state}`);
  const link = (filter: UsersFilter, label: "toInvited" | "toMailFailed") =>
    toUsers && <AlertActionLink onClick={() => toUsers(filter)}>{t(label)}</AlertActionLink>;
  return (
    <>
      <h3 className="pf-v5-c-title pf-m-lg">
        {job.mode === "undo" ? t("undoOf", { name: jobName(job, t) }) : jobName(job, t)}
      </h3>
      {isWorking(job) && (
        <Progress
          value={percentage(job)}
          title={t(`job_${state}`)}
          label={t("progressOf", { done: rows.done, total: rows.total })}
          aria-label={t(`job_${state}`)}
        />
      )}
      {ended && (
        <Alert
          isInline
          variant={state === "done" && !hasFailed(job) ? "success" : "warning"}
          title={title}
          actionLinks={rows.invited > 0 && link("status=Invited", "toInvited")}
        >
          {waiting && <p>{waiting}</p>}
          {waiting && <p>{t("mailsLeaveThemselves")}</p>}
        </Alert>
      )}
      {job.ignoredColumns.length > 0 && (
        <Alert isInline variant="info" title={t("csvIgnored", { columns: job.ignoredColumns.join(", ") })} />
      )}
      <dl className="wsp-figures" aria-live="polite">
        {figures.map(([key, value]) => (
          <div key={key} className="wsp-figure">
            <dt>{t(key)}</dt>
            <dd data-testid={key}>{num(value)}</dd>
          </div>
        ))}
      </dl>
      {job.membershipsPending > 0 && (
        <Alert isInline variant="info" title={t("membershipsPending", { count: job.membershipsPending })} />
      )}
      {!ended && waiting && <Alert isInline variant="info" title={waiting} />}
      {mails.failed > 0 && (
        <Alert
          isInline
          variant="warning"
          title={t("mailsFailed", { count: mails.failed })}
          actionLinks={link("invitation=mail_failed", "toMailFailed")}
        />
      )}
      {roles.length > 0 && (
        <LabelGroup categoryName={t("roles")} numLabels={5}>
          {roles.map(([name, count]) => (
            <Label key={name} isCompact>
              {role(name as Role)}: {num(count)}
            </Label>
          ))}
        </LabelGroup>
      )}
      {job.groups.length > 0 && (
        <LabelGroup categoryName={t("groups")} numLabels={10}>
          {job.groups.map((name) => (
            <Label key={name} isCompact color="blue">
              {name}
            </Label>
          ))}
        </LabelGroup>
      )}
    </>
  );
}
