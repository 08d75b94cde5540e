import type { GroupResource, Role } from "../kernel/model";

export interface Group {
  id: string;
  name: string;
  kind: "role" | "custom";
  role?: Role | null;
  permissions: string[];
  access: Record<string, string[]>;
  /** The resources that permissions and access name. */
  resources: GroupResource[];
  memberCount: number;
  builderLevel: boolean;
  editable: boolean;
}

export interface GroupPatch {
  name?: string;
  permissions?: string[];
  access?: Record<string, string[]>;
}

export interface GroupCopy {
  name?: string;
  parts: ("users" | "permissions" | "apps" | "dataSources")[];
}

export type GroupPart = GroupCopy["parts"][number];

export interface PermissionCatalog {
  types: {
    type: string;
    flags: string[];
    actions: string[];
    /** Actions that take something away, such as hiding what may be viewed. */
    restricting: string[];
    /** Actions that an End-user may not have, as is every flag. */
    builderLevelActions: string[];
  }[];
}

export type CatalogType = PermissionCatalog["types"][number];
