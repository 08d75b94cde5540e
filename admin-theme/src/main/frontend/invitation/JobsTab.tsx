import { Button, Label, PageSection, ToolbarItem } from "@patternfly/react-core";
import { useState } from "react";
import { path } from "../kernel/api";
import { useListing } from "../kernel/listing";
import { useRefresh } from "../kernel/load";
import { useMessages } from "../messages/messages";
import { EmptyList } from "../ui/Feedback";
import { usePlace } from "../ui/filters";
import { Link } from "../ui/Link";
import { ListBar } from "../ui/ListBar";
import { ListView } from "../ui/ListView";
import { useNavigation } from "../ui/navigation";
import { Cell, Head, Row, Table } from "../ui/Table";
import type { TabProps } from "../workspace/tab";
import { AddUsersPanel } from "./AddUsersPanel";
import { jobName } from "./job-name";
import { pace, useJobs } from "./jobs";
import { JobView } from "./JobView";
import { hasFailed, type Job } from "./model";

const LIST_MS = 3000;

const COLORS: Partial<Record<Job["state"], "green" | "red" | "orange" | "blue">> = {
  done: "green",
  failed: "red",
  cancelled: "orange",
};

export function JobsTab({ workspace, rest: [id] }: TabProps) {
  const { t } = useMessages();
  const navigation = useNavigation();
  if (id === undefined) return <JobList workspace={workspace} />;
  return (
    <PageSection variant="light" isFilled className="wsp-filled">
      <p className="pf-v5-u-mb-md">
        <Link to={path`/${workspace.id}/bulk-invitations`}>{t("allBulkInvitations")}</Link>
      </p>
      <JobView
        workspace={workspace.id}
        id={id}
        open={(other) => navigation.navigate(path`/${workspace.id}/bulk-invitations/${other}`)}
        toUsers={(filter) => navigation.navigate(`${path`/${workspace.id}/users`}?${filter}`)}
      />
    </PageSection>
  );
}

function JobList({ workspace }: Pick<TabProps, "workspace">) {
  const { t, count, num, when } = useMessages();
  const jobs = useJobs(workspace.id);
  const listing = useListing<Job>(workspace.id, (request) => jobs.list(request), usePlace());
  const paces = (listing.data?.items ?? []).map(pace).filter(Boolean) as number[];
  useRefresh(listing, paces.length > 0 && Math.max(LIST_MS, Math.min(...paces)));
  const [adding, setAdding] = useState(false);
  const upload = <Button onClick={() => setAdding(true)}>{t("uploadCsv")}</Button>;
  const head = (
    <>
      <Head>{t("jobName")}</Head>
      <Head>{t("jobKind")}</Head>
      <Head>{t("started")}</Head>
      <Head>{t("startedBy")}</Head>
      <Head>{t("state")}</Head>
      <Head>{t("jobRows")}</Head>
      <Head>{t("figure_failed")}</Head>
    </>
  );
  return (
    <PageSection variant="light" isFilled className="wsp-filled">
      <ListBar listing={listing} label={t("bulkInvitations")}>
        <ToolbarItem>{upload}</ToolbarItem>
      </ListBar>
      <ListView
        listing={listing}
        label={t("bulkInvitations")}
        empty={<EmptyList title={t("noJobs")} body={t("noJobsBody")} actions={upload} />}
      >
        {(items, busy) => (
          <Table label={t("bulkInvitations")} busy={busy} head={head}>
            {items.map((job) => (
              <Row key={job.id}>
                <Cell label={t("jobName")}>
                  <Link to={path`/${workspace.id}/bulk-invitations/${job.id}`}>{jobName(job, t)}</Link>
                </Cell>
                <Cell label={t("jobKind")}>{t(`kind_${job.mode}`)}</Cell>
                <Cell label={t("started")}>{when(job.createdAt)}</Cell>
                <Cell label={t("startedBy")}>{job.createdBy.name}</Cell>
                <Cell label={t("state")}>
                  <Label
                    isCompact
                    color={job.state === "done" && hasFailed(job) ? "orange" : (COLORS[job.state] ?? "blue")}
                  >
                    {t(`job_${job.state}`)}
                  </Label>
                </Cell>
                <Cell label={t("jobRows")}>
                  {num(
                    job.rows.invited +
                      job.rows.updated +
                      job.rows.archived +
                      job.rows.unarchived +
                      job.rows.removed +
                      job.rows.resent,
                  )}{" "}
                  / {num(job.rows.total)}
                </Cell>
                <Cell label={t("figure_failed")}>
                  {num(job.rows.failed)}
                  {job.mails.failed > 0 && (
                    <div className="wsp-minor wsp-minor--warning">{count("mailFailures", job.mails.failed)}</div>
                  )}
                </Cell>
              </Row>
            ))}
          </Table>
        )}
      </ListView>
      {adding && (
        <AddUsersPanel
          workspace={workspace}
          start="csv"
          close={() => {
            setAdding(false);
            listing.reload();
          }}
          changed={listing.reload}
        />
      )}
    </PageSection>
  );
}
