import { useState } from "react";
import type { Tagged } from "./api";
import { Cancelled } from "./cancelled";
import { Problem } from "./problem";

/** A difference between two states: what was added to or removed from a list, or a value before and after. */
export interface Change {
  path: string[];
  added: string[];
  removed: string[];
  edited?: string[];
  before?: unknown;
  after?: unknown;
  /** What this person wants instead of `after`. */
  mine?: unknown;
}

/** Something that a person is editing, while others may edit it too. */
export interface Editing<T, D> {
  /** As it was last read. */
  readonly value: T;
  readonly draft: D;
  readonly dirty: boolean;
  /** What another person changed, if that kept this one from saving. */
  readonly concurrentChanges: Change[];
  change: (patch: Partial<D>) => void;
  /** Back to what was last read, which is theirs if another person was faster. */
  revert: () => void;
  /** Takes over what was changed otherwise, under what this person has changed since. */
  adopt: (now: Tagged<T>) => void;
  /** Back to what this person had before the changes of another one were joined with it. */
  overwrite: () => void;
  /** Sends the draft; is cancelled if the person has to see other changes first. */
  save: (send: (before: D, after: D, etag: string | null) => Promise<Tagged<T> | undefined>) => Promise<void>;
}

/** Otherwise a proxy that changes ETags could make it go on forever. */
const ATTEMPTS = 3;

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);
const without = (list: string[], others: string[]) => list.filter((entry) => !others.includes(entry));
const keys = (...all: Fields[]) => [...new Set(all.flatMap((fields) => Object.keys(fields)))];

/** Among lists, a missing one counts as empty. */
const lists = (...values: unknown[]): string[][] | undefined =>
  values.some(Array.isArray) && values.every((value) => value === undefined || Array.isArray(value))
    ? values.map((value) => (value ?? []) as string[])
    : undefined;

export function changes(before: unknown, after: unknown, path: string[] = []): Change[] {
  if (isFields(before) && isFields(after)) {
    return keys(before, after).flatMap((key) => changes(before[key], after[key], [...path, key]));
  }
  const [former, latter] = lists(before, after) ?? [];
  if (former && latter) {
    const change = { path, added: without(latter, former), removed: without(former, latter) };
    return change.added.length || change.removed.length ? [change] : [];
  }
  return same(before, after) ? [] : [{ path, added: [], removed: [], before, after }];
}

const at = (value: unknown, [key, ...rest]: string[]): unknown =>
  key === undefined ? value : at(isFields(value) ? value[key] : undefined, rest);

/** What they changed, and what I want instead. */
function told(before: unknown, mine: unknown, theirs: unknown): Change[] {
  return changes(before, theirs).map((change) => {
    const [former, own] = [at(before, change.path), at(mine, change.path)];
    return same(former, own) || lists(former, own) ? change : { ...change, mine: own };
  });
}

/** Theirs, with what I changed. If both changed the same value, mine stays. */
export function merged<D>(before: D, mine: D, theirs: D): D {
  if (isFields(before) && isFields(mine) && isFields(theirs)) {
    const all = keys(before, mine, theirs).map((key) => [key, merged(before[key], mine[key], theirs[key])]);
    return Object.fromEntries(all) as D;
  }
  const [former, own, others] = lists(before, mine, theirs) ?? [];
  if (former && own && others) {
    const taken = without(former, own);
    return [...without(others, taken), ...without(without(own, former), others)] as D;
  }
  return same(mine, before) ? theirs : mine;
}

/**
 * Sends a change to what was seen. If somebody was faster, or the ETag is not known yet, reads it again and asks
 * `differs` whether that is something else than the person saw. If so, the change is cancelled, otherwise sent again.
 */
export async function sendIfUnchanged<T, R>(
  seen: Tagged<T>,
  read: () => Promise<Tagged<T>>,
  differs: (now: Tagged<T>) => boolean,
  send: (etag: string | null) => Promise<R>,
): Promise<R> {
  const again = async () => {
    const now = await read();
    if (differs(now)) throw new Cancelled();
    return now;
  };
  let current = seen.etag ? seen : await again();
  for (let attempt = 1; ; attempt++) {
    try {
      return await send(current.etag);
    } catch (problem) {
      if (!(problem instanceof Problem) || problem.code !== "precondition_failed") throw problem;
      current = await again();
      if (attempt === ATTEMPTS) throw problem;
    }
  }
}

interface State<T, D> {
  seen: Tagged<T>;
  draft: D;
  /** The draft before it was joined with what another person did. */
  mine: D;
  concurrentChanges: Change[];
}

/** `toDraft` picks what a person can edit here, and whatever else they should be told about. */
export function useEditing<T, D extends object>(
  start: Tagged<T>,
  read: () => Promise<Tagged<T>>,
  toDraft: (value: T) => D,
): Editing<T, D> {
  const fresh = (seen: Tagged<T>): State<T, D> => {
    const draft = toDraft(seen.value);
    return { seen, draft, mine: draft, concurrentChanges: [] };
  };
  const [state, setState] = useState(() => fresh(start));
  const before = toDraft(state.seen.value);

  const differs = (now: Tagged<T>) => {
    const theirs = toDraft(now.value);
    const mine = state.draft;
    const concurrentChanges = told(before, mine, theirs);
    // If it is already as this person wants it, the answer to their first attempt was lost.
    if (!concurrentChanges.length || !changes(theirs, mine).length) return false;
    setState({ seen: now, draft: merged(before, mine, theirs), mine, concurrentChanges });
    return true;
  };

  return {
    value: state.seen.value,
    draft: state.draft,
    dirty: changes(before, state.draft).length > 0,
    concurrentChanges: state.concurrentChanges,
    change: (patch) => setState((last) => ({ ...last, draft: { ...last.draft, ...patch } })),
    revert: () => setState((last) => fresh(last.seen)),
    adopt: (now) =>
      setState((last) => {
        const former = toDraft(last.seen.value);
        return { ...fresh(now), draft: merged(former, last.draft, toDraft(now.value)) };
      }),
    overwrite: () => setState((last) => ({ ...last, draft: last.mine, concurrentChanges: [] })),
    save: async (send) => {
      const next = await sendIfUnchanged(state.seen, read, differs, (etag) => send(before, state.draft, etag));
      if (next) setState(fresh(next));
    },
  };
}
