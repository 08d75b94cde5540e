import { Alert, Button, FormSelect, FormSelectOption } from "@patternfly/react-core";
import { useState } from "react";
import { useLoad } from "../kernel/load";
import type { Problem } from "../kernel/problem";
import { useMessages } from "../messages/messages";
import { ErrorAlert, Loading } from "../ui/Feedback";
import { Cell, Head, Row, Table } from "../ui/Table";
import type { FileOptions, Jobs } from "./jobs";

/** What the server adds to the refusal of a file. */
interface Faults {
  unknownColumns?: string[];
  duplicateColumns?: string[];
  conflictingColumns?: string[];
  missingColumns?: string[];
  charsets?: string[];
  fileKind?: string;
}

interface FileRefusalProps {
  jobs: Jobs;
  file: File;
  options: FileOptions;
  problem: Problem;
  again: (options: FileOptions) => void;
}

/** Why a file cannot be read, in the server's words and the person's, and what can be done about it here. */
export function FileRefusal({ jobs, file, options, problem, again }: FileRefusalProps) {
  const { t, locale, problem: text } = useMessages();
  const faults = problem.body as Faults;
  const english = locale.startsWith("en");
  const named = (
    [
      ["csvUnknown", faults.unknownColumns],
      ["csvDuplicate", faults.duplicateColumns],
      ["csvConflicting", faults.conflictingColumns],
      ["csvMissing", faults.missingColumns],
    ] as const
  ).filter(([, columns]) => columns?.length);
  return (
    <>
      <Alert isInline variant="danger" title={text(problem)} data-testid="file-refusal">
        {!english && faults.fileKind && <p>{t("csvWrongKind", { kind: faults.fileKind.toUpperCase() })}</p>}
        {!english && named.map(([key, columns]) => <p key={key}>{t(key, { columns: columns?.join(", ") ?? "" })}</p>)}
        <p>{problem.message}</p>
      </Alert>
      {faults.charsets?.map((charset) => (
        <div key={charset}>
          <Button variant="secondary" onClick={() => again({ ...options, charset })}>
            {t("csvReadAs", { charset })}
          </Button>
          <p className="wsp-minor">{t("csvReadAsHelp")}</p>
        </div>
      ))}
      {named.length > 0 && <ColumnMapping jobs={jobs} file={file} options={options} again={again} />}
    </>
  );
}

/** The columns of a file with their first cells, and what each of them is. */
function ColumnMapping({ jobs, file, options, again }: Omit<FileRefusalProps, "problem">) {
  const { t } = useMessages();
  const [chosen, setChosen] = useState<Record<number, string>>({});
  const { data, problem } = useLoad(`${file.name} ${options.charset ?? ""}`, (signal) =>
    jobs.preview(file, options.charset, signal),
  );
  if (!data) return problem ? <ErrorAlert problem={problem} /> : <Loading />;
  const { columns, rows, known } = data;
  const first = (column: string) => columns.findIndex((other) => other.column === column);
  /** A column that is there twice is the first one. */
  const meant = columns.map(({ column }, at) => chosen[at] ?? (column && first(column) === at ? column : ""));
  return (
    <section aria-label={t("csvMapping")}>
      <h3 className="pf-v5-c-title pf-m-md pf-v5-u-mb-sm">{t("csvMapping")}</h3>
      <Table
        label={t("csvMapping")}
        head={
          <>
            <Head>{t("csvColumn")}</Head>
            <Head>{t("csvIs")}</Head>
            <Head>{t("csvRows")}</Head>
          </>
        }
      >
        {columns.map(({ title }, at) => (
          <Row key={at}>
            <Cell label={t("csvColumn")}>{title || `${at + 1}`}</Cell>
            <Cell label={t("csvIs")}>
              <FormSelect
                aria-label={t("csvWhich", { column: title || `${at + 1}` })}
                value={meant[at]}
                onChange={(_event, column: string) => setChosen({ ...chosen, [at]: column })}
              >
                <FormSelectOption value="" label={t("csvLeaveOut")} />
                {known.map((column) => (
                  <FormSelectOption key={column} value={column} label={column} />
                ))}
              </FormSelect>
            </Cell>
            <Cell label={t("csvRows")}>
              <ul className="wsp-minor">
                {rows.slice(0, 3).map((row, number) => (
                  <li key={number}>{row[at] || "–"}</li>
                ))}
              </ul>
            </Cell>
          </Row>
        ))}
      </Table>
      <Button className="pf-v5-u-mt-md" onClick={() => again({ ...options, columns: meant })}>
        {t("csvCheckMapped")}
      </Button>
    </section>
  );
}
