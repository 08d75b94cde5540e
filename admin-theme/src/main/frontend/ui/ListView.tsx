import type { ReactNode } from "react";
import type { Listing } from "../kernel/listing";
import type { Filters } from "./filters";
import { ErrorAlert, NoMatch, Loading } from "./Feedback";
import { Pager } from "./Pager";

/** Up to so many rows the pager above the list is in sight. */
const SHORT = 10;

interface ListViewProps<T> {
  listing: Listing<T>;
  filters?: Filters;
  label: string;
  empty: ReactNode;
  children: (items: T[], busy: boolean) => ReactNode;
}

/** What stands below the toolbar of a list in all its states. */
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
          {data.items.length > SHORT && <Pager listing={listing} label={label} variant="bottom" />}
        </>
      )}
    </>
  );
}
