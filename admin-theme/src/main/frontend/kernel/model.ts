import { readableAddress } from "./address";

/** Terms of the REST interface that several features share, by their names in docs/openapi.yaml. */

export const ROLES = ["Admin", "Builder", "End-user"] as const;
export type Role = (typeof ROLES)[number];

export const STATUSES = ["Invited", "Active", "Archived"] as const;
export type MemberStatus = (typeof STATUSES)[number];

export interface Reference {
  id: string;
  name: string;
}

/** Something that permissions name. `gone`: the app platform no longer has it; the name is its last one. */
export interface GroupResource extends Reference {
  type: string;
  gone: boolean;
}

export interface Effect {
  /** Without an id for somebody who is being invited. */
  member: { id?: string | null; email?: string | null; fullName: string };
  fromRole: Role;
  toRole: Role;
  groupsLeft: Reference[];
  permissionsGained: string[];
  permissionsLost: string[];
}

/** What a change would do to people; `items` holds only the first ones. */
export interface Effects {
  total: number;
  promotions: number;
  items: Effect[];
  /** The resources that the permissions of these items name. */
  resources: GroupResource[];
}

/** What to call somebody whose name, address or neither is known. */
export const displayName = (person: { fullName: string; email?: string | null; id?: string | null }): string =>
  person.fullName.trim() || (person.email && readableAddress(person.email)) || person.id || "–";
