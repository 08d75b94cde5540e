import type { MemberStatus, Role } from "../kernel/model";
import { useMessages } from "../messages/messages";
import type { MessageKey } from "../messages/types";
import { ConcurrentChanges, type Conflict } from "../ui/ConcurrentChanges";
import type { Member, MemberDraft } from "./model";

const LABELS: Record<keyof MemberDraft, MessageKey> = {
  fullName: "name",
  email: "email",
  role: "role",
  groups: "groups",
  activeUntil: "activeUntil",
  locale: "mailLanguage",
  status: "status",
};

/** What another person changed in a member; `known` are the states that name groups. */
export function MemberChanges({ conflict, known }: { conflict: Conflict; known: Member[] }) {
  const { t, role, status } = useMessages();
  const groups = known.flatMap((member) => member.groups);
  const word = (value: unknown, [name]: string[]) => {
    if (name === "role") return role(value as Role);
    if (name === "status") return status(value as MemberStatus);
    return groups.find(({ id }) => id === value)?.name ?? String(value);
  };
  return <ConcurrentChanges conflict={conflict} field={([name]) => t(LABELS[name as keyof MemberDraft])} word={word} />;
}
