/** One page of a list of any length; `next` leads on, and is absent on the last page. */
export interface Page<T> {
  items: T[];
  total: number;
  next?: string | null;
}
