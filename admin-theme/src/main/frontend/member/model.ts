export const ROLES = ["Admin", "Builder", "End-user"] as const;
export type Role = (typeof ROLES)[number];

export const STATUSES = ["Invited", "Active", "Archived"] as const;
export type Status = (typeof STATUSES)[number];

export interface Named {
  id: string;
  name: string;
}

export interface Invitation {
  expiresAt?: string | null;
  expired: boolean;
  mail: { state: "none" | "queued" | "sent" | "failed"; reason?: string | null; at?: string | null };
}

export interface Member {
  id: string;
  email?: string | null;
  firstName?: string | null;
  lastName?: string | null;
  fullName?: string | null;
  role: Role;
  groups: Named[];
  status: Status;
  archivedReason?: string | null;
  userId?: string | null;
  hasMetadata: boolean;
  invitation?: Invitation | null;
  invitedAt?: string | null;
  joinedAt?: string | null;
  flags?: string[] | null;
  version: number;
}

/** What to call somebody of whom a name, an address or neither is known. */
export const displayName = (person: { fullName?: string | null; email?: string | null; id?: string | null }): string =>
  person.fullName?.trim() || person.email || person.id || "–";
