import { Button, Checkbox } from "@patternfly/react-core";
import { DownloadIcon } from "@patternfly/react-icons/dist/dynamic/icons/download-icon";
import { useEffect, useState } from "react";
import { useMessages } from "../messages/messages";
import { Problem } from "../kernel/problem";
import { saveFile } from "../ui/download";
import { FormErrors, TextField } from "../ui/Field";
import { useSubmission } from "../ui/submission";
import { useToasts } from "../ui/Toasts";
import { DropZone } from "./DropZone";
import { FileRefusal } from "./FileRefusal";
import { useJobs, type FileOptions, type Purpose } from "./jobs";
import { PastedCsv } from "./PastedCsv";
import { JobView } from "./JobView";
import { LinkOptions } from "./LinkOptions";
import type { UsersFilter } from "./model";

interface CsvTabProps {
  workspace: string;
  changed: () => void;
  markDirty: (dirty: boolean) => void;
  toUsers: (filter: UsersFilter) => void;
}

/** Choose a file, see at once what it would do, then run it. */
export function CsvTab({ workspace, changed, markDirty, toUsers }: CsvTabProps) {
  const { t } = useMessages();
  const toasts = useToasts();
  const jobs = useJobs(workspace);
  const [name, setName] = useState("");
  const [ignoreUnknown, setIgnoreUnknown] = useState(false);
  const [refused, setRefused] = useState<{ file: File; options: FileOptions; problem: Problem }>();
  const [allOrNothing, setAllOrNothing] = useState(false);
  const [updates, setUpdates] = useState(false);
  const [known, setKnown] = useState(false);
  const [link, setLink] = useState({ clientId: "", redirectUri: "" });
  const [sent, setSent] = useState(0);
  const [job, setJob] = useState<string>();
  const submission = useSubmission(["name", "clientId", "redirectUri"]);

  // A file that was checked is in the list of jobs; until then there is nothing but what is here.
  const typed = `${name}${link.clientId}${link.redirectUri}` !== "";
  const dirty = job === undefined && (submission.busy || !!refused || typed);
  useEffect(() => markDirty(dirty), [markDirty, dirty]);

  const check = (file: File, more: FileOptions) =>
    void submission.run(async () => {
      const options = { ...more, ignoreUnknown };
      const purpose: Purpose = {
        onError: allOrNothing ? "abort" : "skip",
        mode: updates ? "update" : "invite",
        onMissing: updates && known ? "fail" : "invite",
        ...link,
      };
      setRefused(undefined);
      try {
        setJob((await jobs.check(file, purpose, { ...options, name }, setSent)).id);
      } catch (problem) {
        if (!(problem instanceof Problem && problem.code === "csv_invalid")) throw problem;
        setRefused({ file, options, problem });
      }
    });

  if (job !== undefined) {
    return (
      <JobView
        workspace={workspace}
        id={job}
        changed={changed}
        open={setJob}
        toUsers={toUsers}
        startOver={() => ({ label: t("anotherFile"), act: () => setJob(undefined) })}
      />
    );
  }
  return (
    <div className="wsp-stack">
      <p>{t("csvIntro")}</p>
      <Button
        variant="link"
        isInline
        icon={<DownloadIcon />}
        onClick={() => void jobs.sample().then((csv) => saveFile(csv, "sample.csv"), toasts.problem)}
      >
        {t("sampleCsv")}
      </Button>
      <FormErrors submission={submission} />
      {refused && <FileRefusal {...refused} jobs={jobs} again={(options) => check(refused.file, options)} />}
      <DropZone
        sent={sent}
        busy={submission.busy}
        take={(file) => check(file, {})}
        refuse={(text) => toasts.warning(text)}
      />
      <PastedCsv busy={submission.busy} take={(file) => check(file, {})} />
      <Checkbox
        id="csv-update"
        label={t("csvUpdate")}
        description={t("csvUpdateHelp")}
        isChecked={updates}
        isDisabled={submission.busy}
        onChange={(_event, checked) => setUpdates(checked)}
        body={
          updates && (
            <Checkbox
              id="csv-known-only"
              label={t("csvKnownOnly")}
              isChecked={known}
              isDisabled={submission.busy}
              onChange={(_event, checked) => setKnown(checked)}
            />
          )
        }
      />
      <Checkbox
        id="csv-all-or-nothing"
        label={t("allOrNothing")}
        description={t("allOrNothingHelp")}
        isChecked={allOrNothing}
        isDisabled={submission.busy}
        onChange={(_event, checked) => setAllOrNothing(checked)}
      />
      <Checkbox
        id="csv-ignore-unknown"
        label={t("csvIgnoreUnknown")}
        description={t("csvIgnoreUnknownHelp")}
        isChecked={ignoreUnknown}
        isDisabled={submission.busy}
        onChange={(_event, checked) => setIgnoreUnknown(checked)}
      />
      <LinkOptions
        id="csv"
        draft={link}
        change={(patch) => setLink((before) => ({ ...before, ...patch }))}
        submission={submission}
      />
      <TextField
        id="csv-name"
        label={t("csvName")}
        help={t("csvNameHelp")}
        value={name}
        error={submission.at("name")}
        disabled={submission.busy}
        change={setName}
      />
    </div>
  );
}
