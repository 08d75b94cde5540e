import { useState, type ReactNode } from "react";
import { useMessages, type CountedKey, type MessageKey } from "../messages/messages";
import type { MenuAction } from "../ui/Menu";
import { CopyLink } from "./CopyLink";
import { EditPanel } from "./EditPanel";
import { ManyModal } from "./ManyModal";
import type { Members } from "./members";
import type { Member } from "./model";

/** What can be done to one or many members alike. */
export interface Deed {
  key: string;
  label: MessageKey;
  question: CountedKey;
  body: MessageKey;
  done: CountedKey;
  danger?: boolean;
  fits: (member: Member) => boolean;
  run: (members: Members, id: string) => Promise<unknown>;
}

export const DEEDS: readonly Deed[] = [
  {
    key: "resend",
    label: "resend",
    question: "resendQuestion",
    body: "resendBody",
    done: "resendDone",
    fits: ({ status }) => status === "Invited",
    run: (members, id) => members.resend(id),
  },
  {
    key: "archive",
    label: "archive",
    question: "archiveQuestion",
    body: "archiveBody",
    done: "archiveDone",
    fits: ({ status }) => status !== "Archived",
    run: (members, id) => members.archive(id),
  },
  {
    key: "unarchive",
    label: "unarchive",
    question: "unarchiveQuestion",
    body: "unarchiveBody",
    done: "unarchiveDone",
    fits: ({ status }) => status === "Archived",
    run: (members, id) => members.unarchive(id),
  },
  {
    key: "remove",
    label: "remove",
    question: "removeQuestion",
    body: "removeBody",
    done: "removeDone",
    danger: true,
    fits: () => true,
    run: (members, id) => members.remove(id),
  },
];

type Open =
  { kind: "edit"; member: Member } | { kind: "link"; member: Member } | { kind: "deed"; deed: Deed; targets: Member[] };

interface MemberActions {
  edit: (member: Member) => void;
  copyLink: (member: Member) => void;
  menu: (member: Member) => MenuAction[];
  menuOfMany: (members: Member[]) => MenuAction[];
  /** The dialog that is open, to be placed somewhere on the page. */
  dialog: ReactNode;
}

export function useMemberActions(members: Members, workspace: string, changed: () => void): MemberActions {
  const { t } = useMessages();
  const [open, setOpen] = useState<Open>();
  const close = () => setOpen(undefined);

  const deeds = (targets: Member[]) =>
    DEEDS.map((deed) => {
      const fitting = targets.filter(deed.fits);
      const { key, label, danger } = deed;
      const act = () => setOpen({ kind: "deed", deed, targets: fitting });
      return { key, label: t(label), danger, disabled: !fitting.length, act };
    });

  const dialog = () => {
    if (!open) return null;
    if (open.kind === "edit") {
      return <EditPanel members={members} workspace={workspace} id={open.member.id} close={close} changed={changed} />;
    }
    if (open.kind === "link") return <CopyLink members={members} member={open.member} close={close} />;
    return <ManyModal deed={open.deed} targets={open.targets} members={members} close={close} changed={changed} />;
  };

  return {
    edit: (member) => setOpen({ kind: "edit", member }),
    copyLink: (member) => setOpen({ kind: "link", member }),
    menu: (member) => [
      { key: "edit", label: t("edit"), act: () => setOpen({ kind: "edit", member }) },
      ...deeds([member]).filter(({ disabled }) => !disabled),
    ],
    menuOfMany: deeds,
    dialog: dialog(),
  };
}
