import { useApi } from "../host/host";
import { path } from "../kernel/api";
import { useListing, type Listing, type Place } from "../kernel/listing";
import type { Page } from "../kernel/page";
import type { AuditEntry } from "./model";

interface AuditQuery {
  /** Id or name of the account that did it. */
  actor?: string;
  /** Part of the name of who did it, or of what it was done to. */
  search?: string;
  /** Id of what it was done to. */
  target?: string;
  action?: string;
  from?: string;
  to?: string;
  /** Leaves out what is a part of a job. */
  fold?: boolean;
  /** Only what a job did. */
  job?: string;
}

/** Entries of a workspace's trail, page by page. */
export function useAudit(workspace: string, query: AuditQuery, place?: Place): Listing<AuditEntry> {
  const api = useApi();
  return useListing<AuditEntry>(
    `${workspace} ${JSON.stringify(query)}`,
    ({ cursor, limit, signal }) =>
      api.get<Page<AuditEntry>>(path`/${workspace}/audit`, { query: { ...query, cursor, limit }, signal }),
    place,
  );
}
