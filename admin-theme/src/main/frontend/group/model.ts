import type { Named, Role } from "../member/model";

export interface ResourceName {
  type: string;
  id: string;
  name: string;
  gone?: boolean;
}

export interface Group {
  id: string;
  name: string;
  kind: "role" | "custom";
  role?: Role | null;
  permissions: string[];
  access: Record<string, string[]>;
  resources?: ResourceName[] | null;
  memberCount: number;
  builderLevel: boolean;
  editable: boolean;
}

export interface CatalogType {
  type: string;
  flags: string[];
  actions: string[];
  /** Actions that take something away, such as hiding what may be viewed. */
  restricting?: string[] | null;
  builderLevelActions?: string[] | null;
}

export interface Catalog {
  types: CatalogType[];
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
