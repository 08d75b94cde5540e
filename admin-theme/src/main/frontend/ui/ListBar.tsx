import { Badge, Button, Toolbar, ToolbarContent, ToolbarItem } from "@patternfly/react-core";
import { FilterIcon } from "@patternfly/react-icons/dist/dynamic/icons/filter-icon";
import { useId, useState, type ReactNode } from "react";
import { useMessages } from "../messages/messages";
import type { Filters } from "./filters";
import { MultiSelect, type Option } from "./MultiSelect";
import { Pager, type Paged } from "./Pager";
import { SearchBox } from "./SearchBox";

interface ListBarProps {
  listing: Paged;
  label: string;
  /** Whether what is around the list has a margin already. */
  flush?: boolean;
  children: ReactNode;
}

/** The bar above a list, with its pager. */
export function ListBar({ listing, label, flush, children }: ListBarProps) {
  return (
    <Toolbar inset={flush ? { default: "insetNone" } : undefined}>
      <ToolbarContent>
        {children}
        <ToolbarItem variant="pagination" align={{ default: "alignRight" }}>
          <Pager listing={listing} label={label} />
        </ToolbarItem>
      </ToolbarContent>
    </Toolbar>
  );
}

interface FilterBarProps {
  filters: Filters;
  label: string;
  children: ReactNode;
}

/** The search and, in one line with it, the filters. A phone has no room for these: a button shows them there. */
export function FilterBar({ filters, label, children }: FilterBarProps) {
  const { t, num } = useMessages();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="wsp-filters">
      <ToolbarItem variant="search-filter">
        <SearchFilter filters={filters} label={label} />
      </ToolbarItem>
      <ToolbarItem className="wsp-filters__toggle">
        <Button
          variant="control"
          icon={<FilterIcon />}
          aria-label={t("filters")}
          aria-expanded={open}
          aria-controls={id}
          onClick={() => setOpen(!open)}
        >
          {filters.chosen > 0 && <Badge isRead>{num(filters.chosen)}</Badge>}
        </Button>
      </ToolbarItem>
      <div id={id} className={`wsp-filters__folded${open ? " wsp-filters__folded--open" : ""}`}>
        {children}
      </div>
    </div>
  );
}

interface FilterProps {
  filters: Filters;
  name: string;
  label: string;
}

export function SearchFilter({ filters, label, name = "search" }: Omit<FilterProps, "name"> & { name?: string }) {
  return <SearchBox label={label} value={filters.get(name)} search={(text) => filters.set({ [name]: text })} />;
}

interface ChoiceFilterProps extends FilterProps {
  options: Option[];
  /** Whether the server filters by one value only. */
  single?: boolean;
  search?: (text: string) => void;
}

export function ChoiceFilter({ filters, name, label, options, single, search }: ChoiceFilterProps) {
  return (
    <ToolbarItem>
      <MultiSelect
        label={label}
        options={options}
        chosen={filters.get(name).split(",").filter(Boolean)}
        change={(ids) => filters.set({ [name]: single ? (ids.at(-1) ?? "") : ids.join(",") })}
        search={search}
      />
    </ToolbarItem>
  );
}
