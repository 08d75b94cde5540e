import type { Named } from "../member/model";

export interface AuditEvent {
  id: string;
  at: string;
  actor?: Named | null;
  action: string;
  target?: { kind: string; id: string; name?: string | null } | null;
  detail?: Record<string, unknown> | null;
}

/** The actions to filter by; others are shown all the same. */
export const ACTIONS = [
  "member.invite",
  "member.activate",
  "member.update",
  "member.promote",
  "member.archive",
  "member.unarchive",
  "member.remove",
  "invitation.resend",
  "invitation.copy",
  "group.create",
  "group.update",
  "group.delete",
  "metadata.update",
  "metadata.reveal",
  "workspace.create",
  "workspace.update",
  "workspace.delete",
  "key.rotate",
] as const;
