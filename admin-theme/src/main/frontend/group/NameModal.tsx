import { useState, type ReactNode } from "react";
import { path } from "../kernel/api";
import { useEditing } from "../kernel/editing";
import { useMessages } from "../messages/messages";
import { TextField } from "../ui/Field";
import { FormModal } from "../ui/FormModal";
import { useNavigation } from "../ui/navigation";
import { useSubmission, type Submission } from "../ui/submission";
import { useToasts } from "../ui/Toasts";
import { GroupChanges } from "./GroupChanges";
import type { Groups } from "./groups";
import type { Group } from "./model";

const useNameSubmission = () => useSubmission(["name"], { group_exists: "name", role_immutable: "name" });

interface NewGroupProps {
  groups: Groups;
  workspace: string;
  close: () => void;
}

export function NewGroup({ groups, workspace, close }: NewGroupProps) {
  const { t } = useMessages();
  const navigation = useNavigation();
  const toasts = useToasts();
  const [name, setName] = useState("");
  const submission = useNameSubmission();
  const send = () =>
    submission.run(async () => {
      const made = await groups.create(name.trim());
      toasts.success(t("groupCreated", { name: made.name }));
      navigation.navigate(path`/${workspace}/groups/${made.id}`);
    });
  return (
    <NameModal
      {...{ name, setName, submission, send, close }}
      title={t("createGroup")}
      submit={t("create")}
      disabled={!name.trim()}
      dirty={name !== ""}
    />
  );
}

interface RenameGroupProps {
  groups: Groups;
  group: Group;
  close: () => void;
  renamed: () => void;
}

export function RenameGroup({ groups, group, close, renamed }: RenameGroupProps) {
  const { t } = useMessages();
  const editing = useEditing(
    { value: group, etag: null },
    () => groups.get(group.id),
    ({ name }) => ({ name }),
  );
  const toasts = useToasts();
  const name = editing.draft.name;
  const submission = useNameSubmission();
  const send = () =>
    submission.run(async () => {
      const before = editing.value.name;
      await editing.save(async (_before, _after, etag) => {
        const now = await groups.change(group.id, { name: name.trim() }, etag);
        toasts.success(t("groupRenamed", { before, name: now.value.name }), () =>
          groups.change(group.id, { name: before }, now.etag).then(renamed),
        );
        return now;
      });
      renamed();
    });
  return (
    <NameModal
      {...{ name, submission, send, close }}
      setName={(next) => editing.change({ name: next })}
      title={t("renameGroup", { name: group.name })}
      submit={t("rename")}
      dirty={editing.dirty}
      disabled={!name.trim() || name.trim() === editing.value.name}
    >
      <GroupChanges conflict={editing} known={[]} />
    </NameModal>
  );
}

interface NameModalProps {
  title: string;
  submit: string;
  name: string;
  setName: (name: string) => void;
  submission: Submission;
  disabled: boolean;
  dirty: boolean;
  send: () => Promise<unknown>;
  close: () => void;
  children?: ReactNode;
}

function NameModal({ name, setName, children, send, ...modal }: NameModalProps) {
  const { t } = useMessages();
  return (
    <FormModal {...modal} send={() => void send()}>
      {children}
      <TextField
        id="group-name"
        label={t("name")}
        required
        help={t("groupNameHelp")}
        value={name}
        change={setName}
        error={modal.submission.at("name")}
      />
    </FormModal>
  );
}
