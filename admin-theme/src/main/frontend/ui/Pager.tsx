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
  const { t, num } = useMessages();
  const total = listing.data?.total ?? 0;
  const last = Math.min(listing.first + (listing.data?.items.length ?? 0), total);
  return (
    <Pagination
      isCompact
      isSticky={variant === "bottom"}
      // Until it is known how long the list is, only the place of what will be there.
      className={listing.data ? undefined : "wsp-awaited"}
      variant={variant}
      itemCount={total}
      page={listing.page}
      perPage={listing.limit}
      isDisabled={!total}
      perPageOptions={LIMITS.map((value) => ({ title: num(value), value }))}
      toggleTemplate={() => (
        <>
          <b>
            {num(last ? listing.first + 1 : 0)} – {num(last)}
          </b>{" "}
          {t("of")} <b>{num(total)}</b>
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
