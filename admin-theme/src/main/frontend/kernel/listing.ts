import { useRef, useState } from "react";
import type { Query } from "./api";
import { useLoad, type Load } from "./load";
import type { Page } from "./page";

export const LIMITS = [20, 50, 100, 200];
export const LIMIT = 50;

/** The most that the server gives at once. */
const MOST = 200;

/** Which page of a list is shown, counted from 1, and how long pages are. */
export interface Place {
  readonly page: number;
  readonly limit: number;
  turn: (page: number, limit: number) => void;
}

/** A page with the number of rows before it. */
interface Reached<T> extends Page<T> {
  first: number;
}

export interface Listing<T> extends Load<Reached<T>> {
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

/** The place in a list that nobody else has to find again; another list begins at its first page. */
function useOwnPlace(key: string): Place {
  const [{ of, page, limit }, set] = useState({ of: key, page: 1, limit: LIMIT });
  return { page: of === key ? page : 1, limit, turn: (to, by) => set({ of: key, page: to, limit: by }) };
}

/**
 * A list that is read page by page by cursors. The cursors of its pages are kept; those of a page that was opened by its
 * address are found by way of the pages before it. `key` names the list.
 */
export function useListing<T>(
  key: string,
  read: (request: PageRequest) => Promise<Page<T>>,
  place?: Place,
): Listing<T> {
  const own = useOwnPlace(key);
  const { page, limit, turn } = place ?? own;
  const known = useRef({ key, cursors: new Map<number, string>() });
  if (known.current.key !== key) known.current = { key, cursors: new Map() };
  const { cursors } = known.current;

  /** How far the cursors reach to a row; to the first one if the list is shorter. */
  const reach = async (row: number, signal: AbortSignal): Promise<number> => {
    let at = Math.max(0, ...[...cursors.keys()].filter((before) => before <= row));
    while (at < row) {
      const { items, next } = await read({ cursor: cursors.get(at), limit: Math.min(MOST, row - at), signal });
      if (!next) return 0;
      at += items.length;
      cursors.set(at, next);
    }
    return at;
  };

  const load = useLoad(`${key}|${limit}|${page}`, async (signal): Promise<Reached<T>> => {
    const first = await reach((page - 1) * limit, signal);
    const found = await read({ cursor: cursors.get(first), limit, signal });
    if (found.next) cursors.set(first + found.items.length, found.next);
    return { ...found, first };
  });
  const shown = load.data ? Math.floor(load.data.first / limit) + 1 : page;
  return {
    ...load,
    limit,
    page: shown,
    first: load.data?.first ?? 0,
    next: () => load.data?.next && !load.loading && turn(shown + 1, limit),
    previous: () => turn(shown - 1, limit),
    setLimit: (by) => turn(1, by),
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
