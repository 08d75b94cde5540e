import type { Api } from "../kernel/api";
import { path, type Query } from "../kernel/api";
import type { Page } from "../kernel/page";
import type { AuditEntry } from "./model";

const LIMIT = 200;
/** Enough to look something up in a sheet; for more there is the interface. */
const MOST = 10_000;

/** A cell that no spreadsheet takes for a formula. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

const row = ({ at, actor, impersonator, action, target, job, detail }: AuditEntry) => [
  ...[at, actor?.name ?? "", impersonator?.name ?? "", action],
  ...[target.kind, target.id ?? "", target.name, job ?? "", JSON.stringify(detail)],
];

const HEAD = ["At", "Actor", "Impersonator", "Action", "Target Kind", "Target Id", "Target", "Job", "Detail"];

/** The entries that match, the newest first, as CSV. */
export async function exportAudit(api: Api, workspace: string, query: Query): Promise<Blob> {
  const rows = [HEAD];
  let cursor: string | null | undefined;
  do {
    const page: Page<AuditEntry> = await api.get(path`/${workspace}/audit`, {
      query: { ...query, cursor, limit: LIMIT },
    });
    rows.push(...page.items.map(row));
    cursor = page.next;
  } while (cursor && rows.length <= MOST);
  const text = rows.map((cells) => cells.map(cell).join(",")).join("\r\n");
  return new Blob(["\ufeff", text], { type: "text/csv" });
}
