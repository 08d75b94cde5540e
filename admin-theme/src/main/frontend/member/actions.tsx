import { useState, type ReactNode } from "react";
import { useMessages } from "../messages/messages";
import type { MenuAction } from "../ui/Menu";
import { BULK_ACTIONS, type BulkAction } from "./bulk-actions";
import { BulkActionModal } from "./BulkActionModal";
import { CopyLinkModal } from "./CopyLinkModal";
import { EditPanel } from "./EditPanel";
import type { Members } from "./members";
import type { Member } from "./model";

type Open =
  | { kind: "edit"; member: Member }
  | { kind: "link"; member: Member }
  | { kind: "bulk"; action: BulkAction; targets: Member[] };

interface MemberActions {
  edit: (member: Member) => void;
  copyLink: (member: Member) => void;
  menu: (member: Member) => MenuAction[];
  bulkMenu: (members: Member[]) => MenuAction[];
  /** The open dialog, to be placed somewhere on the page. */
  dialog: ReactNode;
}

export function useMemberActions(members: Members, workspace: string, changed: () => void): MemberActions {
  const { t } = useMessages();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);

  const bulkMenu = (targets: Member[]) =>
    BULK_ACTIONS.map((action) => {
      const fitting = targets.filter(action.isApplicable);
      const { key, label, danger } = action;
      const act = () => setOpen({ kind: "bulk", action, targets: fitting });
      return { key, label: t(label), danger, disabled: !fitting.length, act };
    });

  const dialog = () => {
    if (!open) return null;
    if (open.kind === "edit") {
      return <EditPanel members={members} workspace={workspace} id={open.member.id} close={close} changed={changed} />;
    }
    if (open.kind === "link") return <CopyLinkModal members={members} member={open.member} close={close} />;
    return (
      <BulkActionModal action={open.action} targets={open.targets} members={members} close={close} changed={changed} />
    );
  };

  return {
    edit: (member) => setOpen({ kind: "edit", member }),
    copyLink: (member) => setOpen({ kind: "link", member }),
    menu: (member) => [
      { key: "edit", label: t("edit"), act: () => setOpen({ kind: "edit", member }) },
      ...bulkMenu([member]).filter(({ disabled }) => !disabled),
    ],
    bulkMenu,
    dialog: dialog(),
  };
}
