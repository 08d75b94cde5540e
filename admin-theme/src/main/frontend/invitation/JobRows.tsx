import { Label, ToggleGroup, ToggleGroupItem, ToolbarItem } from "@patternfly/react-core";
import { useState } from "react";
import { useListing } from "../kernel/listing";
import { useMessages } from "../messages/messages";
import type { Vocabulary } from "../messages/types";
import { ListBar } from "../ui/ListBar";
import { ListView } from "../ui/ListView";
import { Address } from "../ui/Person";
import { Cell, Head, Row, Table } from "../ui/Table";
import type { Jobs } from "./jobs";
import { OUTCOMES, type Job, type JobRow } from "./model";

const COLORS = {
  new: "blue",
  invited: "green",
  updated: "green",
  archived: "orange",
  unarchived: "green",
  removed: "orange",
  resent: "green",
  unchanged: "grey",
  skipped: "grey",
  failed: "red",
} as const;

const WORDS: Record<string, Vocabulary> = { role: "role", status: "status" };
const METADATA = "metadata.";

function Changes({ changes }: Pick<JobRow, "changes">) {
  const { t, word } = useMessages();
  const shown = (field: string, value?: string | null) =>
    (value && WORDS[field] ? word(WORDS[field], value) : value?.replaceAll("|", ", ")) || "–";
  return (
    <ul className="wsp-detail">
      {changes.map(({ field, before, after }) =>
        field.startsWith(METADATA) ? (
          <li key={field}>
            <span className="wsp-minor">{t("metadata")}:</span> {field.slice(METADATA.length)}
          </li>
        ) : (
          <li key={field}>
            <span className="wsp-minor">{word("detail", field)}:</span> {shown(field, before)} → {shown(field, after)}
          </li>
        ),
      )}
    </ul>
  );
}

interface JobRowsProps {
  jobs: Jobs;
  job: Job;
  /** Whether the job has ended. While it works, its rows are not polled; they are read again when it ends. */
  settled: boolean;
}

/** Row by row what happens, or what happened and why not. */
export function JobRows({ jobs, job, settled }: JobRowsProps) {
  const { t, locale, num, reason } = useMessages();
  const [outcome, setOutcome] = useState("");
  const key = `${job.id} ${outcome} ${settled ? job.state : "working"}`;
  const listing = useListing<JobRow>(key, (request) => jobs.rows(job.id, outcome, request));
  const updates = job.mode !== "invite";
  const offered = OUTCOMES.filter((name) => job.rows[name] > 0);
  const head = (
    <>
      <Head>{t("row")}</Head>
      <Head>{t("email")}</Head>
      <Head>{t("outcome")}</Head>
      {updates && <Head>{t("changes")}</Head>}
      <Head>{t("reason")}</Head>
    </>
  );
  return (
    <section aria-label={t("rows")}>
      <ListBar listing={listing} label={t("rows")} flush>
        <ToolbarItem>
          <ToggleGroup aria-label={t("filterRows")}>
            {["", ...offered].map((name) => (
              <ToggleGroupItem
                key={name}
                buttonId={`rows-${name || "all"}`}
                text={
                  name
                    ? `${t(`outcome_${name as JobRow["outcome"]}`)} (${num(job.rows[name as JobRow["outcome"]])})`
                    : t("all")
                }
                isSelected={outcome === name}
                onChange={() => setOutcome(name)}
              />
            ))}
          </ToggleGroup>
        </ToolbarItem>
      </ListBar>
      <ListView listing={listing} label={t("rows")} empty={<p>{t("noMatch")}</p>}>
        {(items, busy) => (
          <Table label={t("rows")} busy={busy} head={head}>
            {items.map((row) => (
              <Row key={row.row}>
                <Cell label={t("row")}>{num(row.row)}</Cell>
                <Cell label={t("email")}>
                  <Address of={row.email} />
                </Cell>
                <Cell label={t("outcome")}>
                  <Label isCompact color={COLORS[row.outcome]}>
                    {t(`outcome_${row.outcome}`)}
                  </Label>
                </Cell>
                {updates && (
                  <Cell label={t("changes")}>
                    <Changes changes={row.changes} />
                  </Cell>
                )}
                <Cell label={t("reason")}>
                  {reason(row)}
                  {row.outcome === "failed" && !locale.startsWith("en") && reason(row) !== row.message && (
                    // Only the server's words have column and cell.
                    <p className="wsp-minor" lang="en">
                      {row.message}
                    </p>
                  )}
                </Cell>
              </Row>
            ))}
          </Table>
        )}
      </ListView>
    </section>
  );
}
