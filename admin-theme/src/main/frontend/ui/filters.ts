import { useMemo } from "react";
import { LIMIT, LIMITS, type Place } from "../kernel/listing";
import { useNavigation, type Navigation } from "./navigation";

/** Search, filters and order of a list. They are kept in the URL, so that back, reload and links preserve them. */
export interface Filters {
  readonly values: Record<string, string>;
  readonly active: boolean;
  /** How many have been chosen; searching and sorting are none. */
  readonly chosen: number;
  get: (name: string) => string;
  set: (patch: Record<string, string>) => void;
  clear: () => void;
}

/** The address of the present page with other parameters; empty ones are left out. */
function address({ location: { path, query } }: Navigation, values: Record<string, string>): string {
  const parameters = new URLSearchParams(query);
  for (const [name, value] of Object.entries(values)) {
    if (value) parameters.set(name, value);
    else parameters.delete(name);
  }
  return parameters.size ? `${path}?${parameters}` : path;
}

export function useFilters(names: readonly string[]): Filters {
  const navigation = useNavigation();
  const { query } = navigation.location;
  const key = names.join();
  return useMemo(() => {
    const given = new URLSearchParams(query);
    const values = Object.fromEntries(key.split(",").map((name) => [name, given.get(name) ?? ""]));
    // Another list begins at its first page.
    const go = (next: Record<string, string>) =>
      navigation.navigate(address(navigation, { ...next, page: "" }), { replace: true });
    const filtering = Object.keys(values).filter((name) => name !== "sort");
    return {
      values,
      active: filtering.some((name) => values[name]),
      chosen: filtering.filter((name) => name !== "search" && values[name]).length,
      get: (name) => values[name] ?? "",
      set: go,
      clear: () => go(Object.fromEntries(filtering.map((name) => [name, ""]))),
    };
  }, [navigation, query, key]);
}

/** The page of the list that the URL names, so that back, reload and links lead to it. */
export function usePlace(): Place {
  const navigation = useNavigation();
  const given = new URLSearchParams(navigation.location.query);
  const page = Number(given.get("page"));
  const limit = Number(given.get("limit"));
  return {
    page: Number.isSafeInteger(page) && page > 1 ? page : 1,
    limit: LIMITS.includes(limit) ? limit : LIMIT,
    turn: (to, by) =>
      navigation.navigate(
        address(navigation, { page: to > 1 ? String(to) : "", limit: by === LIMIT ? "" : String(by) }),
      ),
  };
}
