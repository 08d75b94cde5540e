import { useState, type ReactNode } from "react";
import { useMessages } from "../messages/messages";
import type { MenuAction } from "../ui/Menu";
import { ActionModal } from "./ActionModal";
import { CopyLinkModal } from "./CopyLinkModal";
import { EditPanel } from "./EditPanel";
import { MEMBER_ACTIONS, RESEND, type MemberAction } from "./member-actions";
import type { Members } from "./members";
import type { Member } from "./model";

type Open =
  | { kind: "edit"; member: Member; first?: "why" }
  | { kind: "link"; member: Member }
  | { kind: "action"; action: MemberAction; member: Member };

interface MemberActions {
  edit: (member: Member) => void;
  copyLink: (member: Member) => void;
  menu: (member: Member) => MenuAction[];
  /** The open dialog, to be placed somewhere on the page. */
  dialog: ReactNode;
}

export function useMemberActions(members: Members, workspace: string, changed: () => void): MemberActions {
  const { t } = useMessages();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);

  const copyLink = (member: Member) => setOpen({ kind: "link", member });

  const dialog = () => {
    if (!open) return null;
    if (open.kind === "edit") {
      return (
        <EditPanel
          members={members}
          workspace={workspace}
          id={open.member.id}
          first={open.first}
          copyLink={copyLink}
          resend={(member) => setOpen({ kind: "action", action: RESEND, member })}
          close={close}
          changed={changed}
        />
      );
    }
    if (open.kind === "link") return <CopyLinkModal members={members} member={open.member} close={close} />;
    return <ActionModal action={open.action} member={open.member} members={members} close={close} changed={changed} />;
  };

  return {
    edit: (member) => setOpen({ kind: "edit", member }),
    copyLink,
    menu: (member) => [
      { key: "edit", label: t("editUser"), act: () => setOpen({ kind: "edit", member }) },
      ...(member.status === "Invited"
        ? [{ key: "why", label: t("whyNotIn"), act: () => setOpen({ kind: "edit", member, first: "why" }) }]
        : []),
      ...MEMBER_ACTIONS.filter((action) => action.isApplicable(member)).map((action) => ({
        key: action.key,
        label: t(action.label),
        danger: action.danger,
        act: () => setOpen({ kind: "action", action, member }),
      })),
    ],
    dialog: dialog(),
  };
}
