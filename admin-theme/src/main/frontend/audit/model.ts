import type { Reference } from "../kernel/model";

export interface Target {
  kind: string;
  id?: string | null;
  name: string;
}

export interface AuditEntry {
  id: string;
  at: string;
  actor?: Reference | null;
  /** Who was using the actor's account. */
  impersonator?: Reference | null;
  action: string;
  /** The job that it is a part of. */
  job?: string | null;
  target: Target;
  detail: Record<string, unknown>;
}

/** The actions to filter by: all that the server records. Others are still shown. */
export const ACTIONS = [
  "member.invite",
  "member.activate",
  "member.adopt",
  "member.keep_out",
  "member.update",
  "member.promote",
  "member.archive",
  "member.unarchive",
  "member.remove",
  "member.mail_fail",
  "invitation.resend",
  "invitation.copy",
  "invitation.mail",
  "invitation.remind",
  "invitation.mail_fail",
  "bulk-invite.create",
  "bulk-invite.update",
  "bulk-invite.run",
  "bulk-invite.done",
  "bulk-invite.cancel",
  "bulk-invite.fail",
  "group.create",
  "group.update",
  "group.add_members",
  "group.remove_members",
  "group.delete",
  "permission-catalog.update",
  "resources.update",
  "metadata.update",
  "metadata.reveal",
  "workspace.create",
  "workspace.update",
  "workspace.repair",
  "workspace.delete",
  "key.rotate",
] as const;
