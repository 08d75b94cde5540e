import { useEffect, useMemo } from "react";
import { useApi } from "../host/host";
import { path, type Api } from "../kernel/api";
import type { PageRequest } from "../kernel/listing";
import { useLoad, type Load } from "../kernel/load";
import type { Page } from "../kernel/page";
import { isWorking, type Job, type JobRow } from "./model";
import { uploadLarge } from "./upload";

const POLL_MS = 1000;

/** What becomes of people who are members already, and of rows about nobody. */
export interface Purpose {
  onError: Job["onError"];
  mode: Job["mode"];
  onMissing: "invite" | "fail";
}

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
  async check(file: File, purpose: Purpose, sent: (percent: number) => void): Promise<Job> {
    const upload = await uploadLarge(this.api, this.workspace, file, sent);
    const query = { dryRun: true, ...purpose, fileName: file.name, upload };
    // Browsers give the file different types; the server reads text/csv.
    const body = upload === undefined ? file.slice(0, file.size, "text/csv") : undefined;
    return this.api.send("POST", this.root, { body, query });
  }

  run(id: string, confirm?: string): Promise<Job> {
    return this.api.send("POST", `${this.root}${path`/${id}/run`}`, { query: { confirm } });
  }

  cancel(id: string): Promise<unknown> {
    return this.api.send("POST", `${this.root}${path`/${id}/cancel`}`);
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

/** One job, polled while it works. */
export function useJob(jobs: Jobs, id: string): Load<Job> {
  const load = useLoad(id, (signal) => jobs.get(id, signal));
  const { data, loading, reload } = load;
  const again = !loading && !!data && isWorking(data);
  useEffect(() => {
    if (!again) return;
    const timer = setTimeout(reload, POLL_MS);
    return () => clearTimeout(timer);
  }, [again, reload]);
  return load;
}
