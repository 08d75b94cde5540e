import { Checkbox } from "@patternfly/react-core";
import { useState } from "react";
import { path } from "../kernel/api";
import { useMessages } from "../messages/messages";
import { Field, TextField } from "../ui/Field";
import { FormModal } from "../ui/FormModal";
import { useNavigation } from "../ui/navigation";
import { useSubmission } from "../ui/submission";
import { useToasts } from "../ui/Toasts";
import { useConfirmed } from "./Confirmation";
import type { Groups } from "./groups";
import type { Group, GroupPart } from "./model";

const PARTS: readonly GroupPart[] = ["users", "permissions", "apps", "dataSources"];

interface DuplicateModalProps {
  groups: Groups;
  workspace: string;
  group: Group;
  close: () => void;
}

export function DuplicateModal({ groups, workspace, group, close }: DuplicateModalProps) {
  const { t } = useMessages();
  const navigation = useNavigation();
  const confirmed = useConfirmed();
  const toasts = useToasts();
  const [name, setName] = useState("");
  const [parts, setParts] = useState<GroupPart[]>([...PARTS]);
  const submission = useSubmission(["name", "parts"], { group_exists: "name" });
  const send = () =>
    submission.run(async () => {
      const body = { parts, ...(name.trim() ? { name: name.trim() } : {}) };
      const copy = await confirmed((plan) => groups.duplicate(group.id, body, plan));
      toasts.success(t("groupCopied", { name: copy.name, source: group.name }));
      close();
      navigation.navigate(path`/${workspace}/groups/${copy.id}`);
    });
  return (
    <FormModal
      focus="copy-name"
      title={t("duplicateGroup", { name: group.name })}
      submit={t("duplicate")}
      submission={submission}
      dirty={name !== "" || parts.length < PARTS.length}
      send={() => void send()}
      close={close}
    >
      <TextField
        id="copy-name"
        label={t("name")}
        help={t("copyNameHelp", { name: `${group.name}_copy` })}
        value={name}
        change={setName}
        error={submission.at("name")}
      />
      <Field id="copy-parts" label={t("copyParts")} role="group" error={submission.at("parts")}>
        {PARTS.map((part) => (
          <Checkbox
            key={part}
            id={`copy-${part}`}
            label={t(`part_${part}`)}
            isChecked={parts.includes(part)}
            onChange={(_event, checked) =>
              setParts(PARTS.filter((other) => (other === part ? checked : parts.includes(other))))
            }
          />
        ))}
      </Field>
    </FormModal>
  );
}
