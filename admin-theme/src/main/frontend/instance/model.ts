import type { Role, Status } from "../kernel/model";

export interface Place {
  workspaceId: string;
  alias: string;
  name: string;
  memberId: string;
  role: Role;
  status: Status;
  archivedReason?: string | null;
}

export interface Person {
  id: string;
  email?: string | null;
  fullName?: string | null;
  userId?: string | null;
  accountEnabled?: boolean | null;
  archivedEverywhere?: boolean | null;
  workspaces: Place[];
}

export interface Counts {
  total: number;
  builders: number;
  endUsers: number;
}

export interface Outcome {
  workspaceId: string;
  outcome: "archived" | "unarchived" | "unchanged" | "refused";
  code?: string | null;
}
