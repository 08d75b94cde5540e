import type { Role } from "../kernel/model";

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
