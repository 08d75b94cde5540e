export class Refusal extends Error {
  constructor(status, code, more = {}) {
    super(code);
    const type = { "Content-Type": "application/problem+json" };
    const detail = `Refused: ${code}`;
    const problem = { type: `urn:workspaces:error:${code}`, title: code, status, detail, code };
    this.reply = json({ ...problem, requestId: "mock", errorMessage: detail, ...more }, status, type);
  }
}

/** The server leaves out what is null. */
export function json(body, status = 200, headers = {}) {
  const text = JSON.stringify(body, (_, value) => value ?? undefined);
  return { status, body: text, headers: { "Content-Type": "application/json", ...headers } };
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
  const plan = `plan-${effects.total}-${effects.promotions}`;
  if (query.get("dryRun")) throw Object.assign(new Refusal(), { reply: json({ effects, plan }) });
  const given = query.get("confirm");
  if (given !== plan) throw new Refusal(409, given ? "plan_outdated" : "confirmation_required", { plan, effects });
}
