import { Button } from "@patternfly/react-core";
import { useEffect, useState } from "react";
import { changes, sendIfUnchanged, type Change } from "../kernel/editing";
import { useLoad } from "../kernel/load";
import { useMessages } from "../messages/messages";
import { ConcurrentChanges } from "../ui/ConcurrentChanges";
import { ErrorAlert, Loading } from "../ui/Feedback";
import { FormErrors } from "../ui/Field";
import { useSubmission } from "../ui/submission";
import { Head, HiddenHead, Table } from "../ui/Table";
import { useMemberMetadata } from "./member-metadata";
import { isFilled, MetadataFields, toMetadata, validateEntries, type Entry } from "./MetadataFields";
import { MetadataRow } from "./MetadataRow";
import type { MetadataKey, MetadataPatch } from "./model";
import { RevealModal } from "./RevealModal";

interface MetadataTabProps {
  workspace: string;
  member: string;
  mayReveal: boolean;
  changed: () => void;
  markDirty: (dirty: boolean) => void;
}

const toPatch = (entries: Entry[]): MetadataPatch =>
  Object.fromEntries(
    Object.entries(toMetadata(entries)).map(([key, value]) => [key, typeof value === "string" ? { value } : value]),
  );

function keyChanges(before: MetadataKey[], after: MetadataKey[]): Change[] {
  const names = (items: MetadataKey[]) => items.map(({ key }) => key);
  const edited = after.filter((item) => {
    const former = before.find(({ key }) => key === item.key);
    return former && JSON.stringify(former) !== JSON.stringify(item);
  });
  const [change] = changes(names(before), names(after));
  return change || edited.length
    ? [{ ...(change ?? { path: [], added: [], removed: [] }), edited: names(edited) }]
    : [];
}

/** The stored keys with masked values, and new pairs. Each change is sent at once, if nobody else changed the keys. */
export function MetadataTab({ workspace, member, mayReveal, changed, markDirty }: MetadataTabProps) {
  const { t } = useMessages();
  const metadata = useMemberMetadata(workspace, member);
  const { data, problem, reload, replace } = useLoad(member, (signal) => metadata.keys(signal));
  const [entries, setEntries] = useState<Entry[]>([]);
  const [replacements, setReplacements] = useState<Record<string, string | undefined>>({});
  const [concurrentChanges, setConcurrentChanges] = useState<Change[]>([]);
  const [revealing, setRevealing] = useState<string>();
  const submission = useSubmission(["metadata"]);
  const dirty = entries.some(isFilled) || Object.values(replacements).some(Boolean);
  useEffect(() => markDirty(dirty), [markDirty, dirty]);
  if (problem && !data) return <ErrorAlert problem={problem} retry={reload} />;
  if (!data) return <Loading />;

  const send = (patch: MetadataPatch) =>
    submission.run(async () => {
      const differs = (now: typeof data) => {
        const theirs = keyChanges(data.value.items, now.value.items);
        if (theirs.length) replace(now);
        setConcurrentChanges(theirs);
        return theirs.length > 0;
      };
      await sendIfUnchanged(
        data,
        () => metadata.keys(),
        differs,
        (etag) => metadata.change(patch, etag),
      );
      setConcurrentChanges([]);
      changed();
    });
  const add = async () => {
    const fault = validateEntries(entries);
    if (fault) submission.fail("metadata", t(fault));
    else if (await send(toPatch(entries))) {
      setEntries([]);
      reload();
    }
  };
  const change = async (patch: MetadataPatch) => {
    const done = await send(patch);
    reload();
    return done;
  };

  const items = data.value.items;
  const head = (
    <>
      <Head>{t("key")}</Head>
      <Head>{t("value")}</Head>
      <Head>{t("visibility")}</Head>
      <HiddenHead label={t("actions")} />
    </>
  );
  return (
    <>
      <p className="pf-v5-u-mb-md">{t("metadataIntro")}</p>
      <FormErrors submission={submission} />
      <ConcurrentChanges conflict={{ concurrentChanges }} field={() => t("metadata")} word={String} />
      {items.length > 0 && (
        <Table label={t("metadata")} head={head}>
          {items.map((item) => (
            <MetadataRow
              key={item.key}
              item={item}
              busy={submission.busy}
              replacement={replacements[item.key]}
              replace={(value) => setReplacements((last) => ({ ...last, [item.key]: value }))}
              change={(patch) => change({ [item.key]: patch })}
              reveal={mayReveal ? () => setRevealing(item.key) : undefined}
            />
          ))}
        </Table>
      )}
      {!items.length && !entries.length && <p className="wsp-minor pf-v5-u-mb-md">{t("noMetadata")}</p>}
      <div className="pf-v5-u-mt-md">
        <MetadataFields entries={entries} change={setEntries} error={submission.at("metadata")} />
      </div>
      {entries.length > 0 && (
        <Button className="pf-v5-u-mt-md" isLoading={submission.busy} onClick={() => void add()}>
          {t("save")}
        </Button>
      )}
      {revealing !== undefined && (
        <RevealModal metadata={metadata} name={revealing} close={() => setRevealing(undefined)} />
      )}
    </>
  );
}
