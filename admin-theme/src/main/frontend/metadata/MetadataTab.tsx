import { Button } from "@patternfly/react-core";
import { useEffect, useState } from "react";
import { changes, sendIfUnchanged, type Change } from "../kernel/editing";
import { useLoad } from "../kernel/load";
import { folded } from "../kernel/text";
import { useMessages } from "../messages/messages";
import { ConcurrentChanges } from "../ui/ConcurrentChanges";
import { ErrorAlert, Loading } from "../ui/Feedback";
import { FormErrors } from "../ui/Field";
import { SearchBox } from "../ui/SearchBox";
import { useSubmission } from "../ui/submission";
import { Head, HiddenHead, Table } from "../ui/Table";
import { useToasts } from "../ui/Toasts";
import { ClientsModal } from "./ClientsModal";
import { useMemberMetadata } from "./member-metadata";
import { isFilled, MetadataFields, toMetadata, validateEntries, type Entry } from "./MetadataFields";
import { MetadataRow } from "./MetadataRow";
import type { MetadataKey, MetadataPatch, Visibility } from "./model";
import { RemoveKeyModal } from "./RemoveKeyModal";
import { RevealModal } from "./RevealModal";

interface MetadataTabProps {
  workspace: string;
  member: string;
  /** What to call the member. */
  name: string;
  mayReveal: boolean;
  changed: () => void;
  markDirty: (dirty: boolean) => void;
}

const MANY = 5;

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
export function MetadataTab({ workspace, member, name, mayReveal, changed, markDirty }: MetadataTabProps) {
  const { t } = useMessages();
  const metadata = useMemberMetadata(workspace, member);
  const { data, problem, reload, replace } = useLoad(member, (signal) => metadata.keys(signal));
  const [entries, setEntries] = useState<Entry[]>([]);
  const [replacements, setReplacements] = useState<Record<string, string | undefined>>({});
  const [concurrentChanges, setConcurrentChanges] = useState<Change[]>([]);
  const [revealing, setRevealing] = useState<string>();
  const [removing, setRemoving] = useState<string>();
  const [limiting, setLimiting] = useState<MetadataKey>();
  const [search, setSearch] = useState("");
  const toasts = useToasts();
  const submission = useSubmission(["metadata"]);
  const dirty = entries.some(isFilled) || Object.values(replacements).some(Boolean);
  useEffect(() => markDirty(dirty), [markDirty, dirty]);
  if (problem && !data) return <ErrorAlert problem={problem} retry={reload} />;
  if (!data) return <Loading />;

  const send = (patch: MetadataPatch, title: string, reverse?: MetadataPatch) =>
    submission.run(async () => {
      const differs = (now: typeof data) => {
        const theirs = keyChanges(data.value.items, now.value.items);
        if (theirs.length) replace(now);
        setConcurrentChanges(theirs);
        return theirs.length > 0;
      };
      const apply = async (wanted: MetadataPatch, etag: string | null) => {
        const now = await metadata.change(wanted, etag);
        replace(now);
        changed();
        return now;
      };
      const now = await sendIfUnchanged(
        data,
        () => metadata.keys(),
        differs,
        (etag) => apply(patch, etag),
      );
      setConcurrentChanges([]);
      toasts.success(title, reverse && (() => apply(reverse, now.etag)));
    });
  const add = async () => {
    const fault = validateEntries(entries);
    if (fault) {
      submission.fail("metadata", t(fault));
      return;
    }
    const patch = toPatch(entries);
    if (await send(patch, t("metadataAdded", { name, keys: Object.keys(patch).join(", ") }))) setEntries([]);
  };
  const replaceValue = async (key: string) => {
    const value = replacements[key];
    if (await send({ [key]: { value } }, t("valueReplaced", { name, key }))) replacement(key)(undefined);
  };
  const replacement = (key: string) => (value: string | undefined) =>
    setReplacements((all) => ({ ...all, [key]: value }));
  const show =
    ({ key, visibility: before }: MetadataKey) =>
    (visibility: Visibility) =>
      void send(
        { [key]: { visibility } },
        t("visibilityChanged", { name, key, visibility: t(`visibility_${visibility}`) }),
        { [key]: { visibility: before } },
      );

  const all = data.value.items;
  const items = all.filter(({ key }) => folded(key).includes(folded(search)));
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
      {all.length > MANY && (
        <div className="pf-v5-u-mb-md">
          <SearchBox label={t("searchKeys")} value={search} search={setSearch} />
        </div>
      )}
      {items.length > 0 && (
        <Table label={t("metadata")} head={head}>
          {items.map((item) => (
            <MetadataRow
              key={item.key}
              item={item}
              busy={submission.busy}
              replacement={replacements[item.key]}
              replace={replacement(item.key)}
              save={() => void replaceValue(item.key)}
              show={show(item)}
              setClients={() => setLimiting(item)}
              remove={() => setRemoving(item.key)}
              reveal={mayReveal ? () => setRevealing(item.key) : undefined}
            />
          ))}
        </Table>
      )}
      {!all.length && !entries.length && <p className="wsp-minor pf-v5-u-mb-md">{t("noMetadata")}</p>}
      <div className="pf-v5-u-mt-md">
        <MetadataFields entries={entries} change={setEntries} error={submission.at("metadata")} />
      </div>
      {entries.length > 0 && (
        <Button className="pf-v5-u-mt-md" isLoading={submission.busy} onClick={() => void add()}>
          {t("save")}
        </Button>
      )}
      {limiting && (
        <ClientsModal
          item={limiting}
          known={all.flatMap(({ clients }) => clients)}
          send={(clients) =>
            send({ [limiting.key]: { clients } }, t("clientsChanged", { name, key: limiting.key }), {
              [limiting.key]: { clients: limiting.clients },
            })
          }
          close={() => setLimiting(undefined)}
        />
      )}
      {removing !== undefined && (
        <RemoveKeyModal
          name={removing}
          owner={name}
          remove={() => void send({ [removing]: null }, t("keyRemoved", { name, key: removing }))}
          close={() => setRemoving(undefined)}
        />
      )}
      {revealing !== undefined && (
        <RevealModal metadata={metadata} name={revealing} close={() => setRevealing(undefined)} />
      )}
    </>
  );
}
