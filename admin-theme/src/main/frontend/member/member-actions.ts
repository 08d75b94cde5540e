import type { CountedKey, MessageKey } from "../messages/types";
import type { Members } from "./members";
import type { Member } from "./model";

/** What can be done to a member. */
export interface MemberAction {
  key: string;
  label: MessageKey;
  question: CountedKey;
  body: MessageKey;
  done: CountedKey;
  danger?: boolean;
  isApplicable: (member: Member) => boolean;
  run: (members: Members, id: string) => Promise<unknown>;
}

export const RESEND: MemberAction = {
  key: "resend",
  label: "resend",
  question: "resendQuestion",
  body: "resendBody",
  done: "resendDone",
  isApplicable: ({ status }) => status === "Invited",
  run: (members, id) => members.resend(id),
};

export const MEMBER_ACTIONS: readonly MemberAction[] = [
  RESEND,
  {
    key: "archive",
    label: "archive",
    question: "archiveQuestion",
    body: "archiveBody",
    done: "archiveDone",
    isApplicable: ({ status }) => status !== "Archived",
    run: (members, id) => members.archive(id),
  },
  {
    key: "unarchive",
    label: "unarchive",
    question: "unarchiveQuestion",
    body: "unarchiveBody",
    done: "unarchiveDone",
    isApplicable: ({ status }) => status === "Archived",
    run: (members, id) => members.unarchive(id),
  },
  {
    key: "revoke",
    label: "revoke",
    question: "revokeQuestion",
    body: "revokeBody",
    done: "revokeDone",
    danger: true,
    isApplicable: ({ status }) => status === "Invited",
    run: (members, id) => members.remove(id),
  },
  {
    key: "remove",
    label: "remove",
    question: "removeQuestion",
    body: "removeBody",
    done: "removeDone",
    danger: true,
    isApplicable: ({ status }) => status !== "Invited",
    run: (members, id) => members.remove(id),
  },
];
