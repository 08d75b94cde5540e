import { useCallback, useState } from "react";
import type { Query } from "./api";
import { useLoad, type Load } from "./load";
import type { Page } from "./page";

const LIMIT = 50;

export interface Listing<T> extends Load<Page<T>> {
  readonly first: number;
  readonly limit: number;
  readonly page: number;
  next: () => void;
  previous: () => void;
  setLimit: (limit: number) => void;
}

export interface PageRequest {
  cursor?: string;
  limit: number;
  signal: AbortSignal;
}

/** A list that is read page by page by cursors; earlier cursors are kept for the way back. `key` names the list. */
export function useListing<T>(key: string, read: (request: PageRequest) => Promise<Page<T>>): Listing<T> {
  const [limit, setLimit] = useState(LIMIT);
  const [trail, setTrail] = useState<{ key: string; cursors: string[] }>({ key, cursors: [] });
  const cursors = trail.key === key ? trail.cursors : [];
  const cursor = cursors.at(-1);
  const load = useLoad(`${key}|${limit}|${cursor ?? ""}`, (signal) => read({ cursor, limit, signal }));
  const following = load.data?.next;
  return {
    ...load,
    limit,
    page: cursors.length + 1,
    first: cursors.length * limit,
    next: () => following && !load.loading && setTrail({ key, cursors: [...cursors, following] }),
    previous: () => setTrail({ key, cursors: cursors.slice(0, -1) }),
    setLimit: useCallback(
      (next: number) => {
        setTrail({ key, cursors: [] });
        setLimit(next);
      },
      [key],
    ),
  };
}

/** For endpoints that take an offset instead of a cursor. */
export function offsetQuery({ cursor, limit }: PageRequest): Query {
  return { first: cursor ?? 0, max: limit };
}

export function withOffset<T>(page: Page<T>, { cursor }: PageRequest): Page<T> {
  const reached = Number(cursor ?? 0) + page.items.length;
  return { ...page, next: page.items.length && reached < page.total ? String(reached) : null };
}
