import { useState } from "react";
import { useMessages } from "../messages/messages";
import { TextField } from "../ui/Field";
import { FormModal } from "../ui/FormModal";
import { useSubmission } from "../ui/submission";
import type { MetadataKey } from "./model";

interface ClientsModalProps {
  item: MetadataKey;
  send: (clients: string[]) => Promise<boolean>;
  close: () => void;
}

/** Which clients may read a value. */
export function ClientsModal({ item: { key, clients }, send, close }: ClientsModalProps) {
  const { t } = useMessages();
  const before = clients.join(", ");
  const [text, setText] = useState(before);
  const submission = useSubmission(["clients"]);
  const save = () =>
    void submission.run(async () => {
      const wanted = text.split(/[\s,]+/).filter(Boolean);
      await send([...new Set(wanted)]);
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
    </FormModal>
  );
}
