import type { MemberStatus, Role } from "../kernel/model";

export interface InstanceUser {
  id: string;
  email?: string | null;
  fullName: string;
  userId?: string | null;
  accountEnabled?: boolean | null;
  archivedEverywhere: boolean;
  workspaces: {
    workspaceId: string;
    alias: string;
    name: string;
    memberId: string;
    role: Role;
    status: MemberStatus;
    archivedReason?: string | null;
  }[];
}

export type UserWorkspace = InstanceUser["workspaces"][number];

export interface InstanceCounts {
  total: number;
  builders: number;
  endUsers: number;
  countedAt: string;
}

/** What an action did in each workspace of a person. */
export interface WorkspaceResults {
  items: {
    workspaceId: string;
    outcome: "archived" | "unarchived" | "unchanged" | "refused";
    code?: string | null;
  }[];
}
