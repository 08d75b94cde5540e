import { useMemo } from "react";
import { useApi } from "../host/host";
import { path, type Api } from "../kernel/api";
import type { PageRequest } from "../kernel/listing";
import { useLoad, useRefresh, type Load } from "../kernel/load";
import type { Role } from "../kernel/model";
import type { Page } from "../kernel/page";
import { isWorking, type ActionKind, type FilePreview, type Job, type JobRow, type Selected } from "./model";
import { uploadLarge } from "./upload";

const POLL_MS = 1000;
/** While nothing but its mails is still under way. */
const POLL_MAILS_MS = 10_000;

/** What becomes of people who are members already, and of rows about nobody. */
export interface Purpose {
  onError: Job["onError"];
  mode: "invite" | "update";
  onMissing: "invite" | "fail";
  /** Where those whom it invites are led after joining. */
  clientId?: string;
  redirectUri?: string;
}

/** More than the server reads of a file to show its first rows. */
const PREVIEW_BYTES = 1024 * 1024;

/** How a file is to be read, if it does not say it itself. */
export interface FileOptions {
  charset?: string;
  ignoreUnknown?: boolean;
  /** What each column is; an empty text leaves it out. */
  columns?: string[];
  /** Whether the first row has titles; without them, the columns are given. */
  header?: boolean;
}

/** Browsers give files different types; the server reads text/csv. */
const csv = (file: File, bytes: number) => file.slice(0, bytes, "text/csv");

/** The bulk invitations of one workspace. */
export class Jobs {
  private readonly root: string;

  constructor(
    private readonly api: Api,
    private readonly workspace: string,
  ) {
    this.root = path`/${workspace}/bulk-invitations`;
  }

  list({ cursor, limit, signal }: PageRequest): Promise<Page<Job>> {
    return this.api.get(this.root, { query: { cursor, limit }, signal });
  }

  get(id: string, signal: AbortSignal): Promise<Job> {
    return this.api.get(`${this.root}${path`/${id}`}`, { signal });
  }

  rows(id: string, outcome: string, { cursor, limit, signal }: PageRequest): Promise<Page<JobRow>> {
    return this.api.get(`${this.root}${path`/${id}/rows`}`, { query: { outcome, cursor, limit }, signal });
  }

  /** Uploads the file and returns what would happen; nobody is invited yet. */
  async check(
    file: File,
    purpose: Purpose,
    { ignoreUnknown, ...options }: FileOptions & { name: string },
    sent: (percent: number) => void,
  ): Promise<Job> {
    const upload = await uploadLarge(this.api, this.workspace, file, sent);
    const query = {
      dryRun: true,
      ...purpose,
      fileName: file.name,
      upload,
      ignoreUnknown: ignoreUnknown || null,
      ...options,
    };
    const body = upload === undefined ? csv(file, file.size) : undefined;
    return this.api.send("POST", this.root, { body, query });
  }

  /** The columns of a file and its first rows; nothing is kept. */
  preview(file: File, charset: string | undefined, signal: AbortSignal): Promise<FilePreview> {
    const body = csv(file, Math.min(file.size, PREVIEW_BYTES));
    return this.api.send("POST", `${this.root}/preview`, { body, query: { charset }, signal });
  }

  run(id: string, confirm?: string): Promise<Job> {
    return this.api.send("POST", `${this.root}${path`/${id}/run`}`, { query: { confirm } });
  }

  rename(id: string, name: string): Promise<Job> {
    return this.api.send("PATCH", `${this.root}${path`/${id}`}`, { body: { name } });
  }

  cancel(id: string): Promise<unknown> {
    return this.api.send("POST", `${this.root}${path`/${id}/cancel`}`);
  }

  /** Finds out what taking a job back would do. */
  checkUndo(id: string, mails: boolean): Promise<Job> {
    return this.api.send("POST", `${this.root}${path`/${id}/undo`}`, { query: { dryRun: true, mails } });
  }

  /** Finds out what doing something to many members would do. */
  checkAction(action: { action: ActionKind; role?: Role; groups?: string[] }, who: Selected): Promise<Job> {
    const body = { ...action, ...who };
    return this.api.send("POST", path`/${this.workspace}/members/actions`, { body, query: { dryRun: true } });
  }

  sample(): Promise<Blob> {
    return this.api.file(`${this.root}/sample.csv`);
  }

  report(id: string, which: "report" | "failed"): Promise<Blob> {
    return this.api.file(`${this.root}${path`/${id}/${which}.csv`}`);
  }
}

export function useJobs(workspace: string): Jobs {
  const api = useApi();
  return useMemo(() => new Jobs(api, workspace), [api, workspace]);
}

/** How soon to look at a job again. */
export const pace = (job: Job) => (isWorking(job) ? POLL_MS : job.mails.queued > 0 && POLL_MAILS_MS);

/** One job, looked at while it works or mails of it wait. */
export function useJob(jobs: Jobs, id: string): Load<Job> {
  const load = useLoad(id, (signal) => jobs.get(id, signal));
  useRefresh(load, load.data && pace(load.data));
  return load;
}
