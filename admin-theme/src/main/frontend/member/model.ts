import type { MemberStatus, Reference, Role } from "../kernel/model";
import type { MetadataPatch } from "../metadata/model";

/** The ends of memberships that a list can be filtered by. */
export const ENDS = ["soon", "set", "passed"] as const;

/** What is known of an invitation, by which a list can be filtered. */
export const INVITATIONS = ["expired", "mail_failed", "refused", "unanswered"] as const;

export interface OpenInvitation {
  expiresAt?: string | null;
  expired: boolean;
  mail: {
    state: "none" | "queued" | "sent" | "failed";
    reason?: string | null;
    answer?: string | null;
    heldBy?: string | null;
    /** Since when it is so. */
    at?: string | null;
  };
  /** The last sign-in that did not make the person a member. */
  refusedSignIn?: { reason: string; at: string } | null;
  /** The name of whoever has invited the person, or sent the invitation again. */
  invitedBy?: string | null;
}

/**
 * What is known of a person beside name, address, role and groups, each a text: `activeUntil`, in forms a day, which ends
 * in the time zone of the workspace; `locale`, the language of mails, if it is not the realm's.
 */
export const PROFILE = ["activeUntil", "locale"] as const;

type Profile = { [name in (typeof PROFILE)[number]]?: string | null };

/** In a form; empty for none. */
export type ProfileDraft = { [name in (typeof PROFILE)[number]]: string };

export const NO_PROFILE = Object.fromEntries(PROFILE.map((field) => [field, ""])) as ProfileDraft;

export interface Member extends Profile {
  id: string;
  email?: string | null;
  firstName: string;
  lastName: string;
  fullName: string;
  role: Role;
  groups: Reference[];
  status: MemberStatus;
  archivedReason?: string | null;
  userId?: string | null;
  hasMetadata: boolean;
  invitation?: OpenInvitation | null;
  invitedAt: string;
  joinedAt?: string | null;
  flags: string[];
  version: number;
}

export interface MemberPatch extends Profile {
  fullName?: string;
  email?: string;
  role?: Role;
  groups?: string[];
}

/** What the form of a member edits; the status is not edited there, but the person is told if it changes. */
export type MemberDraft = { [name in keyof MemberPatch]-?: NonNullable<MemberPatch[name]> } & Pick<Member, "status">;

export interface NewInvitation extends Partial<ProfileDraft> {
  fullName?: string;
  email: string;
  role?: Role;
  groups?: string[];
  expiresIn?: string;
  clientId?: string;
  redirectUri?: string;
  metadata?: MetadataPatch;
  sendEmail?: boolean;
}

export interface InvitationLink {
  link: string;
  expiresAt: string;
  setsUpAccount: boolean;
}

/** The role or group that gives a permission. */
interface Origin {
  kind: "role" | "group";
  id: string;
  name: string;
}

export interface EffectivePermissions {
  role: Role;
  sources: { permission: string; from: Origin[] }[];
}

const SOON_MS = 3000;
const LATER_MS = 20_000;
const FRESH_MS = 60_000;

/** How soon to look whether mails that wait have left; false if none does. */
export function untilMailsLeave(members: Member[]): number | false {
  const waiting = members.flatMap(({ invitation }) => (invitation?.mail.state === "queued" ? [invitation.mail] : []));
  if (!waiting.length) return false;
  const fresh = waiting.some(({ at, reason }) => !reason && at && Date.now() - Date.parse(at) < FRESH_MS);
  return fresh ? SOON_MS : LATER_MS;
}
