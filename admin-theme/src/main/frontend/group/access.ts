/** Entries of one type, `edit:*` or `view:<id>`, grouped by action. */
export type Scope = "none" | "all" | "some";

const parse = (entry: string) => {
  const at = entry.indexOf(":");
  return { action: entry.slice(0, at), resource: entry.slice(at + 1) };
};

export function resourcesOf(entries: string[], action: string): string[] {
  return entries
    .map(parse)
    .filter((entry) => entry.action === action && entry.resource !== "*")
    .map(({ resource }) => resource);
}

export function scopeOf(entries: string[], action: string): Scope {
  if (entries.includes(`${action}:*`)) return "all";
  return resourcesOf(entries, action).length > 0 ? "some" : "none";
}

/** Without resources that are named although the action applies to all. */
export function withoutRedundant(entries: string[]): string[] {
  return entries.filter((entry) => entry.endsWith(":*") || scopeOf(entries, parse(entry).action) !== "all");
}

/** The entries, with those of one action replaced. */
export function withAction(entries: string[], action: string, scope: Scope, resources: string[]): string[] {
  const others = entries.filter((entry) => parse(entry).action !== action);
  if (scope === "all") return [...others, `${action}:*`];
  return scope === "none" ? others : [...others, ...resources.map((resource) => `${action}:${resource}`)];
}
