import {
  Button,
  FormSelect,
  FormSelectOption,
  HelperText,
  HelperTextItem,
  InputGroup,
  InputGroupItem,
  TextInput,
} from "@patternfly/react-core";
import { EyeIcon } from "@patternfly/react-icons/dist/dynamic/icons/eye-icon";
import { EyeSlashIcon } from "@patternfly/react-icons/dist/dynamic/icons/eye-slash-icon";
import { MinusCircleIcon } from "@patternfly/react-icons/dist/dynamic/icons/minus-circle-icon";
import { PlusCircleIcon } from "@patternfly/react-icons/dist/dynamic/icons/plus-circle-icon";
import { useState } from "react";
import { useMessages } from "../messages/messages";
import { useUntilMended } from "../ui/Field";
import type { MetadataPatch, Visibility } from "./model";

export interface Entry {
  /** Only to tell rows apart. */
  row: number;
  key: string;
  value: string;
  visibility: Visibility;
}

let rows = 0;
export const newEntry = (key = ""): Entry => ({ row: ++rows, key, value: "", visibility: "app" });

export const isFilled = ({ key, value }: Entry) => key.trim() !== "" || value !== "";

export function toMetadata(entries: Entry[]): MetadataPatch {
  const filled = entries.filter(isFilled);
  return Object.fromEntries(
    filled.map(({ key, value, visibility }) => [key.trim(), visibility === "app" ? value : { value, visibility }]),
  );
}

/** Finds keys that occur twice and values without a key before anything is sent. */
export function validateEntries(entries: Entry[]): "metadataKeyTwice" | "metadataKeyMissing" | undefined {
  const keys = entries.filter(isFilled).map(({ key }) => key.trim());
  if (keys.includes("")) return "metadataKeyMissing";
  return new Set(keys).size < keys.length ? "metadataKeyTwice" : undefined;
}

interface MetadataFieldsProps {
  entries: Entry[];
  change: (entries: Entry[]) => void;
  error?: string;
}

/** Key-value pairs; values are masked while they are typed. */
export function MetadataFields({ entries, change, error }: MetadataFieldsProps) {
  const { t } = useMessages();
  const unmended = useUntilMended(error, entries);
  const set = (row: number, patch: Partial<Entry>) =>
    change(entries.map((entry) => (entry.row === row ? { ...entry, ...patch } : entry)));
  return (
    <>
      {entries.map((entry, index) => (
        <EntryRow
          key={entry.row}
          entry={entry}
          number={index + 1}
          set={(patch) => set(entry.row, patch)}
          remove={() => change(entries.filter(({ row }) => row !== entry.row))}
        />
      ))}
      {unmended && (
        <HelperText isLiveRegion>
          <HelperTextItem variant="error" hasIcon>
            {unmended}
          </HelperTextItem>
        </HelperText>
      )}
      <Button variant="link" isInline icon={<PlusCircleIcon />} onClick={() => change([...entries, newEntry()])}>
        {t("addMetadata")}
      </Button>
    </>
  );
}

interface EntryRowProps {
  entry: Entry;
  number: number;
  set: (patch: Partial<Entry>) => void;
  remove: () => void;
}

function EntryRow({ entry, number, set, remove }: EntryRowProps) {
  const { t } = useMessages();
  return (
    <div className="wsp-entry" role="group" aria-label={t("metadataNumber", { number })}>
      <TextInput
        aria-label={t("key")}
        dir="auto"
        placeholder={t("key")}
        value={entry.key}
        onChange={(_event, key) => set({ key })}
      />
      <MaskedInput label={t("value")} value={entry.value} change={(value) => set({ value })} />
      <VisibilitySelect value={entry.visibility} change={(visibility) => set({ visibility })} />
      <Button variant="plain" aria-label={t("removeMetadata", { name: entry.key || number })} onClick={remove}>
        <MinusCircleIcon />
      </Button>
    </div>
  );
}

export function MaskedInput({ label, value, change }: { label: string; value: string; change: (v: string) => void }) {
  const { t } = useMessages();
  const [shown, setShown] = useState(false);
  return (
    <InputGroup>
      <InputGroupItem isFill>
        <TextInput
          aria-label={label}
          dir="auto"
          placeholder={label}
          type={shown ? "text" : "password"}
          autoComplete="off"
          data-1p-ignore
          value={value}
          onChange={(_event, text) => change(text)}
        />
      </InputGroupItem>
      <InputGroupItem>
        <Button variant="control" aria-label={shown ? t("hideValue") : t("showValue")} onClick={() => setShown(!shown)}>
          {shown ? <EyeSlashIcon /> : <EyeIcon />}
        </Button>
      </InputGroupItem>
    </InputGroup>
  );
}

export function VisibilitySelect({ value, change }: { value: Visibility; change: (value: Visibility) => void }) {
  const { t } = useMessages();
  return (
    <FormSelect
      aria-label={t("visibility")}
      value={value}
      onChange={(_event, chosen) => change(chosen as Visibility)}
      className="wsp-visibility"
    >
      <FormSelectOption value="app" label={t("visibility_app")} />
      <FormSelectOption value="server" label={t("visibility_server")} />
    </FormSelect>
  );
}
