import type { ReactNode } from "react";
import type { Listing } from "../kernel/listing";
import { ErrorAlert, Loading, NoMatch } from "./Feedback";
import type { Filters } from "./filters";
import { Pager } from "./Pager";

/**
 * Up to this many rows, the pager above the list stays in view. One of several pages has both, or the lower one would go
 * from under the pointer.
 */
const SHORT = 10;

interface ListViewProps<T> {
  listing: Listing<T>;
  filters?: Filters;
  label: string;
  empty: ReactNode;
  children: (items: T[], busy: boolean) => ReactNode;
}

/** The part of a list below its toolbar, in all its states. */
export function ListView<T>({ listing, filters, label, empty, children }: ListViewProps<T>) {
  const { data, loading, problem, reload } = listing;
  return (
    <>
      {problem && <ErrorAlert problem={problem} retry={reload} />}
      {!data && loading && <Loading />}
      {data?.items.length === 0 && (filters?.active ? <NoMatch clear={filters.clear} /> : empty)}
      {!!data?.items.length && (
        <>
          {children(data.items, loading)}
          {(data.items.length > SHORT || data.total > data.items.length) && (
            <Pager listing={listing} label={label} variant="bottom" />
          )}
        </>
      )}
    </>
  );
}
