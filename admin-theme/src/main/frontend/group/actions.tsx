import { useState, type ReactNode } from "react";
import { path } from "../kernel/api";
import { useEditing } from "../kernel/editing";
import { useMessages } from "../messages/messages";
import { FormModal } from "../ui/FormModal";
import type { MenuAction } from "../ui/Menu";
import { useNavigation } from "../ui/navigation";
import { useSubmission } from "../ui/submission";
import { useToasts } from "../ui/Toasts";
import { DuplicateModal } from "./DuplicateModal";
import { GroupChanges } from "./GroupChanges";
import type { Groups } from "./groups";
import type { Group } from "./model";
import { RenameGroup } from "./NameModal";

interface GroupActions {
  menu: (group: Group) => MenuAction[];
  dialog: ReactNode;
}

interface After {
  changed: () => void;
  deleted: () => void;
}

/** Rename, duplicate and delete, in the list and on the page of a group. */
export function useGroupActions(groups: Groups, workspace: string, after: After): GroupActions {
  const { t } = useMessages();
  const navigation = useNavigation();
  const [open, setOpen] = useState<{ what: "rename" | "duplicate" | "delete"; group: Group }>();
  const close = () => setOpen(undefined);
  const then = (told: () => void) => () => {
    close();
    told();
  };

  const menu = (group: Group): MenuAction[] => {
    const action = (what: "rename" | "duplicate" | "delete", label: string, danger = false) => ({
      ...{ key: what, label, danger, act: () => setOpen({ what, group }) },
    });
    const openPage = () => navigation.navigate(path`/${workspace}/groups/${group.id}`);
    return [
      { key: "open", label: t("openGroup"), act: openPage },
      ...(group.kind === "custom" ? [action("rename", t("rename"))] : []),
      action("duplicate", t("duplicate")),
      ...(group.kind === "custom" ? [action("delete", t("delete"), true)] : []),
    ];
  };

  const dialog = () => {
    if (!open) return null;
    const { what, group } = open;
    if (what === "rename") {
      return <RenameGroup groups={groups} group={group} close={close} renamed={then(after.changed)} />;
    }
    if (what === "duplicate") {
      return <DuplicateModal groups={groups} workspace={workspace} group={group} close={close} />;
    }
    return <DeleteModal groups={groups} group={group} close={close} deleted={then(after.deleted)} />;
  };

  return { menu, dialog: dialog() };
}

interface DeleteModalProps {
  groups: Groups;
  group: Group;
  close: () => void;
  deleted: () => void;
}

function DeleteModal({ groups, group, close, deleted }: DeleteModalProps) {
  const { t, count } = useMessages();
  const toasts = useToasts();
  const submission = useSubmission([]);
  const editing = useEditing(
    { value: group, etag: null },
    () => groups.get(group.id),
    ({ name, permissions, access }) => ({ name, permissions, access }),
  );
  const remove = () =>
    submission.run(async () => {
      await editing.save((_before, _after, etag) => groups.remove(group.id, etag));
      toasts.success(t("groupDeleted", { name: group.name }));
      deleted();
    });
  return (
    <FormModal
      danger
      title={t("deleteGroup", { name: group.name })}
      description={count("deleteGroupBody", group.memberCount)}
      submit={t("delete")}
      submission={submission}
      send={() => void remove()}
      close={close}
    >
      <GroupChanges conflict={{ concurrentChanges: editing.concurrentChanges }} known={[group, editing.value]} />
    </FormModal>
  );
}
