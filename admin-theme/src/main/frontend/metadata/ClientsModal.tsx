import { useState } from "react";
import { useHost } from "../host/host";
import { useLoad } from "../kernel/load";
import { folded } from "../kernel/text";
import { useMessages } from "../messages/messages";
import { TextField } from "../ui/Field";
import { FormModal } from "../ui/FormModal";
import { MultiSelect } from "../ui/MultiSelect";
import { useSubmission } from "../ui/submission";
import type { MetadataKey } from "./model";

interface ClientsModalProps {
  item: MetadataKey;
  /** Clients that other values of the member name. */
  known: string[];
  send: (clients: string[]) => Promise<boolean>;
  close: () => void;
}

/** Which clients may read a value: typed, or chosen from those that Keycloak lists for a realm admin or that are known. */
export function ClientsModal({ item: { key, clients }, known, send, close }: ClientsModalProps) {
  const { t } = useMessages();
  const { clients: find } = useHost();
  const [search, setSearch] = useState("");
  const found = useLoad(search, (signal) => find?.(search, signal) ?? Promise.resolve<string[]>([]));
  const options = [...new Set([...(found.data ?? []), ...clients, ...known])].filter((id) =>
    folded(id).includes(folded(search)),
  );
  const before = clients.join(", ");
  const [text, setText] = useState(before);
  const submission = useSubmission(["clients"]);
  const wanted = [...new Set(text.split(/[\s,]+/).filter(Boolean))];
  const save = () =>
    void submission.run(async () => {
      await send(wanted);
      close();
    });
  return (
    <FormModal
      focus="metadata-clients"
      title={t("clientsOf", { name: key })}
      submit={t("save")}
      submission={submission}
      dirty={text !== before}
      send={save}
      close={close}
    >
      <TextField
        id="metadata-clients"
        label={t("clients")}
        help={t("clientsHelp")}
        value={text}
        change={setText}
        error={submission.at("clients")}
      />
      {(find ?? known.length > 0) && (
        <MultiSelect
          label={t("setClients")}
          options={options.map((id) => ({ id, name: id }))}
          chosen={wanted}
          change={(chosen) => setText(chosen.join(", "))}
          search={setSearch}
        />
      )}
    </FormModal>
  );
}
