import type { Named, Role, Status } from "../kernel/model";

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
