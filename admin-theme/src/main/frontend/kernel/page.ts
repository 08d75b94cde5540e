/** How many entries a list has on all its pages. */
export interface Totalled {
  total: number;
  /** There are more than `total`. */
  totalIsLowerBound?: boolean;
}

/** One page of a list of any length; `next` is the cursor of the next page, absent on the last one. */
export interface Page<T> extends Totalled {
  items: T[];
  next?: string | null;
}

/** A page of a list that was read as a whole. */
export function slice<T>(all: T[], { cursor, limit }: { cursor?: string; limit: number }): Page<T> {
  const first = Number(cursor ?? 0);
  const next = first + limit < all.length ? String(first + limit) : null;
  return { items: all.slice(first, first + limit), total: all.length, next };
}
