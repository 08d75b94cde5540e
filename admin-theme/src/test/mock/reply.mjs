export class Refusal extends Error {
  constructor(status, code, more = {}) {
    super(code);
    this.reply = json({ title: code, detail: `Refused: ${code}`, code, ...more }, status);
  }
}

export function json(body, status = 200, headers = {}) {
  return { status, body: JSON.stringify(body), headers: { "Content-Type": "application/json", ...headers } };
}

/** The tag of a state: whatever changes it changes the tag. */
function tag(state) {
  let hash = 7;
  for (const character of JSON.stringify(state)) hash = (hash * 31 + character.codePointAt(0)) % 2_147_483_647;
  return `"${hash}"`;
}

export const tagged = (body, state, status = 200) => json(body, status, { ETag: tag(state) });

/** Answers 412 if the request was made for another state. */
export function still(headers, state) {
  const seen = headers["If-Match"];
  if (seen && seen !== tag(state)) throw new Refusal(412, "precondition_failed");
}

export const text = (body, type = "text/csv") => ({ status: 200, body, headers: { "Content-Type": type } });

export const nothing = () => ({ status: 204, body: "", headers: {} });

export function violation(field, code, message) {
  return new Refusal(400, "invalid_request", { violations: [{ field, code, message }] });
}

export function found(item) {
  if (!item) throw new Refusal(404, "not_found");
  return item;
}

export function paged(items, query) {
  const first = Number(query.get("cursor") ?? 0);
  const limit = Number(query.get("limit") ?? 50);
  const next = first + limit < items.length ? String(first + limit) : null;
  return json({ items: items.slice(first, first + limit), total: items.length, next });
}

const SHOWN = 200;

/** Answers 409 with the effects until the request comes with the plan; a dry run gives them from a position on. */
export function confirmed(query, { items, ...counts }) {
  if (!counts.total) return;
  const first = Number(query.get("first") ?? 0);
  const effects = { ...counts, items: items.slice(first, first + SHOWN) };
  if (query.get("dryRun")) throw new Refusal(200, "dry_run", { effects });
  const plan = `plan-${effects.total}-${effects.promotions}`;
  const given = query.get("confirm");
  if (given !== plan) throw new Refusal(409, given ? "plan_outdated" : "confirmation_required", { plan, effects });
}
