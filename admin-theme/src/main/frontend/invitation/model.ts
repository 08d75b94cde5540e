import type { Effects } from "../kernel/model";

export const OUTCOMES = [
  "new",
  "invited",
  "updated",
  "archived",
  "unarchived",
  "removed",
  "resent",
  "unchanged",
  "skipped",
  "failed",
] as const;
export type Outcome = (typeof OUTCOMES)[number];

/** What can be done to many members at once. */
export const ACTION_KINDS = [
  "role",
  "add_groups",
  "remove_groups",
  "set_groups",
  "resend",
  "archive",
  "unarchive",
  "remove",
] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];

/** Members by their ids, or by what the list of members filters by; nothing selects all. */
export type Selected = { members: string[] } | { filter: Record<string, string> };

export interface Job {
  id: string;
  state: "checking" | "checked" | "queued" | "running" | "done" | "cancelled" | "failed";
  dryRun: boolean;
  onError: "skip" | "abort";
  mode: "invite" | "update" | "undo" | "action";
  name: string;
  fileName?: string | null;
  createdAt: string;
  createdBy: { id?: string | null; name: string };
  finishedAt?: string | null;
  /** Until when what it did can be taken back. */
  undoUntil?: string | null;
  /** The job that this one takes back. */
  undoes?: string | null;
  /** What is done to members. */
  action?: { kind: ActionKind; role?: string | null; groups: string[] } | null;
  rows: { total: number; done: number } & Record<Outcome, number>;
  membershipsPending: number;
  /** `until`: when the last will have left at the present pace. */
  mails: { queued: number; sent: number; failed: number; until?: string | null };
  roles: Record<string, number>;
  groups: string[];
  ignoredColumns: string[];
  effects?: Effects | null;
  plan?: string | null;
  error?: { code: string; message: string } | null;
}

export interface JobRow {
  row: number;
  email: string;
  outcome: Outcome;
  code?: string | null;
  message?: string | null;
  changes: { field: string; before?: string | null; after?: string | null }[];
}

export interface FilePreview {
  columns: { title: string; column?: string | null }[];
  rows: string[][];
  known: string[];
}

export interface Upload {
  id: string;
  partSize: number;
  parts: number;
}

export const isWorking = ({ state }: Job) => state === "checking" || state === "queued" || state === "running";

/** Which people a job leads to in the list of users: those of other jobs are among them. */
export type UsersFilter = "status=Invited" | "invitation=mail_failed";

export const hasFailed = ({ rows, mails }: Job) => rows.failed > 0 || mails.failed > 0;

/** How many people a checked job would invite or change. */
export const planned = ({ rows }: Job) =>
  rows.new + rows.updated + rows.archived + rows.unarchived + rows.removed + rows.resent;

/** How far a job has come, in percent; 0 while its rows are not counted yet. */
export const percentage = ({ rows }: Job) => (rows.total ? Math.floor((100 * rows.done) / rows.total) : 0);
