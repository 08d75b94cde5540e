export const ROLES = ["Admin", "Builder", "End-user"] as const;
export type Role = (typeof ROLES)[number];

export const STATUSES = ["Invited", "Active", "Archived"] as const;
export type Status = (typeof STATUSES)[number];

export interface Named {
  id: string;
  name: string;
}

export interface Effect {
  /** Without an id for somebody who is being invited. */
  member: { id?: string | null; email?: string | null; fullName?: string | null };
  fromRole?: Role | null;
  toRole?: Role | null;
  groupsLeft?: Named[] | null;
  permissionsGained?: string[] | null;
  permissionsLost?: string[] | null;
}

/** What a change would do to people; `items` holds the first ones only. */
export interface Effects {
  total: number;
  promotions: number;
  items: Effect[];
}

/** What to call somebody of whom a name, an address or neither is known. */
export const displayName = (person: { fullName?: string | null; email?: string | null; id?: string | null }): string =>
  person.fullName?.trim() || person.email || person.id || "–";
