import type { Role, Status } from "../kernel/model";

export interface Person {
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
    status: Status;
    archivedReason?: string | null;
  }[];
}

export type PersonWorkspace = Person["workspaces"][number];

export interface PeopleCount {
  total: number;
  builders: number;
  endUsers: number;
}

/** What an action did in each workspace of a person. */
export interface PlaceResults {
  items: {
    workspaceId: string;
    outcome: "archived" | "unarchived" | "unchanged" | "refused";
    code?: string | null;
  }[];
}
