import { Pagination } from "@patternfly/react-core";
import { LIMITS, type Listing } from "../kernel/listing";
import { useMessages } from "../messages/messages";

/** A list of whatever, by its pages. */
export type Paged = Pick<Listing<unknown>, "data" | "first" | "limit" | "page" | "next" | "previous" | "setLimit">;

interface PagerProps {
  listing: Paged;
  label: string;
  variant?: "top" | "bottom";
}

export function Pager({ listing, label, variant = "top" }: PagerProps) {
  const { t, num, total } = useMessages();
  const { data } = listing;
  const reached = listing.first + (data?.items.length ?? 0);
  const last = data?.totalIsLowerBound ? reached : Math.min(reached, data?.total ?? 0);
  return (
    <Pagination
      isCompact
      isSticky={variant === "bottom"}
      // Until it is known how long the list is, only the place of what will be there.
      className={data ? undefined : "wsp-awaited"}
      variant={variant}
      // One more than is reached lets people go on beyond what was counted.
      itemCount={data?.totalIsLowerBound ? Math.max(data.total, reached + (data.next ? 1 : 0)) : (data?.total ?? 0)}
      page={listing.page}
      perPage={listing.limit}
      isDisabled={!data?.total}
      perPageOptions={LIMITS.map((value) => ({ title: num(value), value }))}
      toggleTemplate={() => (
        <>
          <b>
            {num(last ? listing.first + 1 : 0)} – {num(last)}
          </b>{" "}
          {t("of")} <b>{total(data ?? { total: 0 })}</b>
        </>
      )}
      titles={{
        paginationAriaLabel: `${label} (${variant === "top" ? t("pagerTop") : t("pagerBottom")})`,
        toNextPageAriaLabel: t("nextPage"),
        toPreviousPageAriaLabel: t("previousPage"),
        perPageSuffix: t("perPageSuffix"),
      }}
      onNextClick={listing.next}
      onPreviousClick={listing.previous}
      onPerPageSelect={(_event, limit) => listing.setLimit(limit)}
    />
  );
}
