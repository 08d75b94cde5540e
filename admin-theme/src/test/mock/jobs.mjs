import { iso } from "./data.mjs";
import { promotions } from "./groups.mjs";
import { found, json, paged, Refusal, text, violation } from "./reply.mjs";

const SAMPLE = `Full Name,Email,Role,Groups,Metadata\r\nWilliam Cushing,william.cushing@altostrat.com,Admin,,"{'key1': 'value1'}"\r\n`;

const KNOWN = ["Full Name", "Email", "Role", "Groups", "Metadata", "Status", "Language"];

function readRows(workspace, csv, mode, first) {
  const seen = new Set();
  return csv
    .split(/\r?\n/)
    .slice(1)
    .filter(Boolean)
    .map((line, index) => {
      const [name, email = "", role = "", group = "", , status = ""] = line.split(",");
      const row = {
        row: index + first,
        email,
        name,
        role: role || "End-user",
        group,
        code: null,
        message: null,
        changes: [],
      };
      const refuse = (code, message) => ({ ...row, outcome: "failed", code, message });
      if (!email.includes("@")) return refuse("email_invalid", "Not an e-mail address");
      if (seen.has(email))
        return { ...refuse("duplicate_row", "The same address is in an earlier row"), outcome: "skipped" };
      seen.add(email);
      const known = workspace.members.find((member) => member.email === email);
      if (known && mode === "update") {
        const changes = changesOf(known, { role, group, status });
        const [first] = changes;
        const moves = first?.field === "status" && (first.after === "Archived" ? "archived" : "unarchived");
        return { ...row, outcome: moves || (first ? "updated" : "unchanged"), changes };
      }
      if (known) {
        return { ...refuse("member_exists", "Already a member (Active)"), outcome: "skipped" };
      }
      if (group && !workspace.groups.some((other) => other.name === group)) {
        return refuse("group_unknown", `There is no group "${group}"`);
      }
      return { ...row, outcome: "new" };
    });
}

const groupNames = (member) => member.groups.map(({ name }) => name).join("|");

const current = (member, field) => (field === "groups" ? groupNames(member) : member[field]);

/** Empty cells change nothing, a dash empties; a file archives people and brings them back. */
function changesOf(member, { role, group, status }) {
  const wanted = { role, groups: group === "-" ? "" : group };
  if (status === "Archived" || (member.status === "Archived" && status === "Active")) wanted.status = status;
  return ["status", "role", "groups"]
    .filter((field) => wanted[field] || (field === "groups" && group === "-"))
    .map((field) => ({ field, before: current(member, field), after: wanted[field] }))
    .filter(({ before, after }) => before !== after);
}

/** Does what the check of a row came to, unless somebody has changed the member since. */
function apply(workspace, row) {
  if (row.outcome === "new") row.outcome = "invited";
  const member = row.changes.length && workspace.members.find(({ email }) => email === row.email);
  if (!member || row.applied) return;
  if (row.changes.some(({ field, before }) => current(member, field) !== before)) {
    Object.assign(row, { outcome: "skipped", code: "changed_since_check", message: "was changed since the check" });
  } else {
    for (const { field, after } of row.changes) {
      if (field !== "groups") member[field] = after;
      else member.groups = workspace.groups.filter(({ name }) => after.split("|").includes(name));
    }
  }
  row.applied = true;
}

const count = (rows, outcome) => rows.filter((row) => row.outcome === outcome).length;

function summary(rows) {
  const named = (outcome) => ({ [outcome]: count(rows, outcome) });
  return {
    total: rows.length,
    done: rows.length,
    ...named("new"),
    ...named("invited"),
    ...named("updated"),
    ...named("archived"),
    ...named("unarchived"),
    ...named("removed"),
    ...named("resent"),
    ...named("unchanged"),
    ...named("skipped"),
    ...named("failed"),
  };
}

const titles = (csv) => csv.split(/\r?\n/)[0].split(",");

/** The file with the columns that the mock reads. */
function rearranged(csv, columns) {
  const order = ["Full Name", "Email", "Role", "Groups"].map((column) => columns.indexOf(column));
  return csv
    .split(/\r?\n/)
    .map((line) => (line ? order.map((at) => line.split(",")[at] ?? "").join(",") : ""))
    .join("\n");
}

const ignored = (csv, mapped) => (mapped ? titles(csv).filter((_title, at) => !mapped.split(",")[at]) : []);

function preview({ body }) {
  const csv = String(body);
  return json({
    charset: "utf-8",
    delimiter: ",",
    columns: titles(csv).map((title) => ({ title, column: KNOWN.includes(title) ? title : null })),
    rows: csv
      .split(/\r?\n/)
      .slice(1, 6)
      .filter(Boolean)
      .map((line) => line.split(",")),
    known: KNOWN,
  });
}

function check({ workspace, query, body }) {
  const mapped = query.get("columns");
  const header = query.get("header") !== "false";
  if (!header && !mapped) throw violation("columns", "missing", "has to say what the columns are");
  const csv = header ? String(body) : `${mapped}\n${String(body)}`;
  if (/^PK/.test(csv)) throw new Refusal(400, "csv_invalid", { detail: "This is an Excel workbook", fileKind: "xlsx" });
  if (csv.includes("\ufffd") && !query.get("charset")) {
    throw new Refusal(400, "csv_invalid", { detail: "bytes that are no text", charsets: ["windows-1252"] });
  }
  if (!mapped && !/^full name,email/i.test(csv)) {
    const unknownColumns = titles(csv).filter((title) => !KNOWN.includes(title));
    const detail = `The header has unknown columns: ${unknownColumns.join(", ")}; missing columns: Email.`;
    throw new Refusal(400, "csv_invalid", { detail, unknownColumns, missingColumns: ["Email"] });
  }
  if (query.get("clientId") === "nobody") throw violation("clientId", "client_unknown", "is not a client");
  const mode = query.get("mode") ?? "invite";
  const other = titles(csv).some((title) => ["Active Until", "Language", "Expires In"].includes(title));
  const columns = mapped?.split(",") ?? (other && titles(csv));
  const rows = readRows(workspace, columns ? rearranged(csv, columns) : csv, mode, header ? 2 : 1);
  const entering = rows.filter(({ outcome, group }) => outcome === "new" && group);
  const effects = promotions(
    entering.map(({ email, name }) => ({ id: email, email, fullName: name, role: "End-user" })),
  );
  const job = {
    ...{
      id: `job-${workspace.jobs.length + 1}`,
      state: "checked",
      dryRun: true,
      onError: query.get("onError") ?? "skip",
      mode,
      onMissing: query.get("onMissing") ?? "invite",
      membershipsPending: 0,
    },
    ...{
      name: query.get("name") ?? "people.csv",
      fileName: "people.csv",
      ignoredColumns: header ? ignored(csv, mapped) : [],
    },
    ...{ createdAt: iso(), createdBy: { id: "u-0", name: "Ada Lindgren" }, finishedAt: iso() },
    ...{ rows: summary(rows), mails: { queued: 0, sent: 0, failed: 0 }, roles: { "End-user": rows.length } },
    groups: [...new Set(rows.map(({ group }) => group).filter(Boolean))],
    ...{ effects: effects.total ? effects : null, plan: effects.total ? "job-plan" : null, error: null },
  };
  workspace.jobs.unshift({ job, details: rows });
  return json(job, 202);
}

/** Each look at a running job finds it a third further, and the last one finds that its mails have left, or failed. */
function advance({ workspace }, entry) {
  const { job, details } = entry;
  const mails = (queued) => {
    const until = queued ? iso(-3600) : null;
    const refused = details.filter(({ outcome, email }) => outcome === "invited" && email.endsWith(".invalid")).length;
    const failed = queued ? 0 : refused;
    job.mails = { queued, sent: count(details, "invited") - queued - failed, failed, until };
  };
  if (job.state === "done") mails(0);
  if (job.state !== "running") return;
  entry.turn = (entry.turn ?? 0) + 1;
  const upto = Math.ceil((details.length * entry.turn) / 3);
  details.slice(0, upto).forEach((row) => apply(workspace, row));
  job.rows = { ...summary(details), done: Math.min(upto, details.length), new: count(details, "new") };
  mails(count(details, "invited"));
  if (upto < details.length) return;
  Object.assign(job, { state: "done", finishedAt: iso(), undoUntil: job.undoes ? null : tomorrow() });
  entry.apply?.();
  workspace.imported = (workspace.imported ?? 0) + count(details, "invited");
}

function run({ query }, entry) {
  const { job } = entry;
  if (job.state !== "checked") throw new Refusal(409, "job_state");
  if (job.effects && query.get("confirm") !== job.plan) {
    throw new Refusal(409, "confirmation_required", { plan: job.plan, effects: job.effects });
  }
  Object.assign(job, { state: "running", dryRun: false, finishedAt: null });
  return json(job, 202);
}

const DONE_BY = { archive: "archived", unarchive: "unarchived", remove: "removed", resend: "resent" };

/** Something that is done to many members; the last Admin is in the way. */
export function act({ workspace, body }) {
  const { action, role, members, filter } = body;
  const chosen = workspace.members.filter(({ id, status }) =>
    members ? members.includes(id) : !filter.status || filter.status.split(",").includes(status),
  );
  const details = chosen.map((member, index) => ({
    ...{ row: index + 1, email: member.email, changes: [], code: null, message: null },
    outcome: DONE_BY[action] ?? "updated",
    ...(member.role === "Admin" && { outcome: "failed", code: "last_admin", message: "No Admin would be left" }),
  }));
  const job = {
    ...{ id: `job-${workspace.jobs.length + 1}`, state: "checked", dryRun: true, onError: "skip", mode: "action" },
    ...{ action: { kind: action, role, groups: body.groups ?? [] }, onMissing: "fail", membershipsPending: 0 },
    ...{ name: action, ignoredColumns: [], createdAt: iso(), createdBy: { id: "u-0", name: "Ada Lindgren" } },
    ...{ rows: summary(details), mails: { queued: 0, sent: 0, failed: 0 }, roles: {}, groups: [] },
    ...{ effects: null, plan: null, error: null },
  };
  const apply = () => {
    for (const member of chosen.filter((one) => one.role !== "Admin")) {
      if (action === "archive") member.status = "Archived";
      if (action === "role") member.role = role;
    }
  };
  workspace.jobs.unshift({ job, details, apply });
  return json(job, 202);
}

const tomorrow = () => new Date(Date.now() + 86_400_000).toISOString();

/** Whom a job has invited would be removed. */
function undo({ workspace }, { job, details }) {
  if (!job.undoUntil) throw new Refusal(409, "undo_unavailable");
  const rows = details.filter(({ outcome }) => outcome === "invited").map((row) => ({ ...row, outcome: "removed" }));
  const back = {
    ...job,
    ...{ id: `job-${workspace.jobs.length + 1}`, state: "checked", dryRun: true, mode: "undo", undoes: job.id },
    ...{ undoUntil: null, fileName: null, createdAt: iso(), rows: summary(rows), effects: null, plan: null },
    groups: [],
    roles: {},
  };
  workspace.jobs.unshift({ job: back, details: rows });
  return json(back, 202);
}

export function jobs(call, [id, what]) {
  const { workspace, method, query } = call;
  if (id === "sample.csv") return text(SAMPLE);
  if (id === "preview") return preview(call);
  if (!id && method === "POST") return check(call);
  if (!id)
    return paged(
      workspace.jobs.map(({ job }) => job),
      query,
    );
  const entry = found(workspace.jobs.find(({ job }) => job.id === id));
  if (method === "PATCH") entry.job.name = call.body.name;
  if (what === "run") return run(call, entry);
  if (what === "undo") return undo(call, entry);
  if (what === "cancel") entry.job.state = "cancelled";
  if (what?.endsWith(".csv")) return text("Row,Email,Outcome,Code,Message\r\n");
  if (what === "rows") {
    const outcome = query.get("outcome");
    return paged(
      entry.details
        .filter((row) => !outcome || outcome.split(",").includes(row.outcome))
        .map(({ row, email, outcome, code, message, changes }) => ({ row, email, outcome, code, message, changes })),
      query,
    );
  }
  advance(call, entry);
  return json(entry.job);
}
