import { useMemo } from "react";
import { useNavigation } from "./navigation";

/** Search, filters and order of a list. They are kept in the URL, so that back, reload and links preserve them. */
export interface Filters {
  readonly values: Record<string, string>;
  readonly active: boolean;
  get: (name: string) => string;
  set: (patch: Record<string, string>) => void;
  clear: () => void;
}

export function useFilters(names: readonly string[]): Filters {
  const navigation = useNavigation();
  const { path, query } = navigation.location;
  const key = names.join();
  return useMemo(() => {
    const given = new URLSearchParams(query);
    const values = Object.fromEntries(key.split(",").map((name) => [name, given.get(name) ?? ""]));
    const go = (next: Record<string, string>) => {
      const parameters = new URLSearchParams(query);
      for (const [name, value] of Object.entries(next)) {
        if (value) parameters.set(name, value);
        else parameters.delete(name);
      }
      navigation.navigate(parameters.size ? `${path}?${parameters}` : path, { replace: true });
    };
    const filtering = Object.keys(values).filter((name) => name !== "sort");
    return {
      values,
      active: filtering.some((name) => values[name]),
      get: (name) => values[name] ?? "",
      set: go,
      clear: () => go(Object.fromEntries(filtering.map((name) => [name, ""]))),
    };
  }, [navigation, path, query, key]);
}
