import { useState } from "react";
import { useHost } from "../host/host";
import { path } from "../kernel/api";
import { useSubmission } from "../kernel/submission";
import { useMessages } from "../messages/messages";
import { TextField } from "../ui/Field";
import { FormModal } from "../ui/FormModal";
import type { Groups } from "./groups";
import type { Group } from "./model";

interface NameModalProps {
  groups: Groups;
  workspace: string;
  /** The group to rename; without one a new group is made. */
  group?: Group;
  close: () => void;
  renamed?: () => void;
}

export function NameModal({ groups, workspace, group, close, renamed }: NameModalProps) {
  const { t } = useMessages();
  const host = useHost();
  const [name, setName] = useState(group?.name ?? "");
  const submission = useSubmission(["name"], { group_exists: "name", role_immutable: "name" });
  const send = () =>
    submission.run(async () => {
      if (group) {
        await groups.change(group.id, { name: name.trim() });
        renamed?.();
      } else {
        const made = await groups.create(name.trim());
        host.navigate(path`/${workspace}/groups/${made.id}`);
      }
    });
  return (
    <FormModal
      title={group ? t("renameGroup", { name: group.name }) : t("createGroup")}
      submit={group ? t("rename") : t("create")}
      submission={submission}
      disabled={!name.trim() || name.trim() === group?.name}
      send={() => void send()}
      close={close}
    >
      <TextField
        id="group-name"
        label={t("name")}
        required
        autoFocus
        help={t("groupNameHelp")}
        value={name}
        change={setName}
        error={submission.at("name")}
      />
    </FormModal>
  );
}
