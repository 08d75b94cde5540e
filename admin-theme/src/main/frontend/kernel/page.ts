/** One page of a list of any length; `next` leads on, and is absent on the last page. */
export interface Page<T> {
  items: T[];
  total: number;
  next?: string | null;
}

/** A page cut from a list that came whole. */
export function slice<T>(all: T[], { cursor, limit }: { cursor?: string; limit: number }): Page<T> {
  const first = Number(cursor ?? 0);
  const next = first + limit < all.length ? String(first + limit) : null;
  return { items: all.slice(first, first + limit), total: all.length, next };
}
