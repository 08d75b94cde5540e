import type { GroupResource, Reference, Role } from "../kernel/model";

/** The workspaces that the person is in. */
export interface MyWorkspaces {
  email?: string | null;
  items: {
    id: string;
    alias: string;
    name: string;
    role: Role;
    groups: Reference[];
    activeUntil?: string | null;
    permissions: string[];
    access: Record<string, string[]>;
    /** Names of the resources in `access`. */
    resources: GroupResource[];
  }[];
}

export type OwnWorkspace = MyWorkspaces["items"][number];
