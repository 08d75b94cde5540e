import { Button } from "@patternfly/react-core";
import { Fragment, useState } from "react";
import { useMessages } from "../messages/messages";
import { ListView } from "../ui/ListView";
import { Pager } from "../ui/Pager";
import { Cell, Head, Row, Table } from "../ui/Table";
import { Detail } from "./Detail";
import { useAudit } from "./entries";
import type { AuditEntry, Target } from "./model";

interface AuditTableProps {
  workspace: string;
  items: AuditEntry[];
  busy: boolean;
  label?: string;
  /** Shows only what was done to a member or a group. */
  about?: (target: Target) => void;
}

/** Entries of the trail. That of a job unfolds to what the job did. */
export function AuditTable({ workspace, items, busy, label, about }: AuditTableProps) {
  const { t, when, word } = useMessages();
  const [open, setOpen] = useState<string>();
  const targetName = ({ kind, name }: Target) => word(kind === "resources" ? "type" : "target", name);
  const head = (
    <>
      <Head>{t("when")}</Head>
      <Head>{t("who")}</Head>
      <Head>{t("action")}</Head>
      <Head>{t("target")}</Head>
      <Head>{t("details")}</Head>
    </>
  );
  return (
    <Table label={label ?? t("audit")} busy={busy} head={head}>
      {items.map((entry) => (
        <Fragment key={entry.id}>
          <Row>
            <Cell label={t("when")}>{when(entry.at)}</Cell>
            <Cell label={t("who")}>
              <bdi className="wsp-name">{entry.actor ? entry.actor.name : <i>{t("automatic")}</i>}</bdi>
              {entry.impersonator && (
                <div className="wsp-minor">{t("impersonatedBy", { name: entry.impersonator.name })}</div>
              )}
            </Cell>
            <Cell label={t("action")}>
              {word("audit", entry.action)}
              {word("audit", entry.action) !== entry.action && <div className="wsp-minor wsp-code">{entry.action}</div>}
            </Cell>
            <Cell label={t("target")}>
              {about && ABOUT.includes(entry.target.kind) && entry.target.id ? (
                <Button variant="link" isInline className="wsp-name" onClick={() => about(entry.target)}>
                  <bdi>{targetName(entry.target)}</bdi>
                </Button>
              ) : (
                <bdi className="wsp-name">{targetName(entry.target)}</bdi>
              )}
            </Cell>
            <Cell label={t("details")}>
              <Detail detail={entry.detail} />
              {isJob(entry) && (
                <Button
                  variant="link"
                  isInline
                  aria-expanded={open === entry.id}
                  onClick={() => setOpen(open === entry.id ? undefined : entry.id)}
                >
                  {t(open === entry.id ? "hideWhatItDid" : "showWhatItDid")}
                </Button>
              )}
            </Cell>
          </Row>
          {open === entry.id && (
            <Row>
              <Cell label={t("details")} span={5}>
                <JobEntries workspace={workspace} job={entry.target} />
              </Cell>
            </Row>
          )}
        </Fragment>
      ))}
    </Table>
  );
}

const ABOUT = ["member", "group"];

const isJob = ({ action, target }: AuditEntry) => action === "bulk-invite.create" && !!target.id;

function JobEntries({ workspace, job }: { workspace: string; job: Target }) {
  const { t } = useMessages();
  const listing = useAudit(workspace, { job: job.id ?? "" });
  const label = t("whatItDid", { name: job.name });
  return (
    <section aria-label={label} className="wsp-unfolded">
      <Pager listing={listing} label={label} />
      <ListView listing={listing} label={label} empty={<p>{t("nothingYet")}</p>}>
        {(items, busy) => <AuditTable workspace={workspace} items={items} busy={busy} label={label} />}
      </ListView>
    </section>
  );
}
