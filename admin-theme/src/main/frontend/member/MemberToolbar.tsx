import { Button, Label, ToolbarGroup, ToolbarItem } from "@patternfly/react-core";
import { useCustomGroups } from "../group/groups";
import { ROLES, STATUSES } from "../kernel/model";
import type { Totalled } from "../kernel/page";
import { useMessages } from "../messages/messages";
import type { Filters } from "../ui/filters";
import { ChoiceFilter, FilterBar, ListBar } from "../ui/ListBar";
import { Menu, type MenuAction } from "../ui/Menu";
import { MultiSelect } from "../ui/MultiSelect";
import type { Paged } from "../ui/Pager";
import { COLUMNS, type Column } from "./columns";
import { ENDS, INVITATIONS } from "./model";
import type { Selection } from "./selection";

interface MemberToolbarProps {
  workspace: string;
  listing: Paged;
  filters: Filters;
  selection: Selection;
  actions: MenuAction[];
  add: () => void;
  more: MenuAction[];
  columns: Column[];
  chooseColumns: (columns: string[]) => void;
}

export function MemberToolbar({
  workspace,
  listing,
  filters,
  selection,
  actions,
  add,
  more,
  columns,
  chooseColumns,
}: MemberToolbarProps) {
  const { t, count, total, role, status } = useMessages();
  const groups = useCustomGroups(workspace);
  const selected = selection.all ?? selection.members.length;
  const matching: Totalled = listing.data ?? { total: 0 };
  return (
    <ListBar listing={listing} label={t("users")}>
      <FilterBar filters={filters} label={t("searchUsers")}>
        <ToolbarGroup variant="filter-group">
          <ChoiceFilter
            filters={filters}
            name="status"
            label={t("status")}
            options={STATUSES.map((id) => ({ id, name: status(id) }))}
          />
          <ChoiceFilter
            filters={filters}
            name="role"
            label={t("role")}
            options={ROLES.map((id) => ({ id, name: role(id) }))}
          />
          <ChoiceFilter filters={filters} name="group" label={t("group")} options={groups} single />
          <ChoiceFilter
            filters={filters}
            name="invitation"
            label={t("invitation")}
            options={INVITATIONS.map((id) => ({ id, name: t(`invitation_${id}`) }))}
            single
          />
          <ChoiceFilter
            filters={filters}
            name="end"
            label={t("column_ends")}
            options={ENDS.map((id) => ({ id, name: t(`end_${id}`) }))}
            single
          />
        </ToolbarGroup>
        <ToolbarItem>
          <MultiSelect
            label={t("columns")}
            options={COLUMNS.map((id) => ({ id, name: t(`column_${id}`) }))}
            chosen={columns}
            change={chooseColumns}
          />
        </ToolbarItem>
      </FilterBar>
      <ToolbarItem>
        <Button onClick={add} data-testid="add-users">
          {t("addUsers")}
        </Button>
      </ToolbarItem>
      <ToolbarItem>
        <Menu label={t("actions")} text={selected ? t("actions") : undefined} actions={selected ? actions : more} />
      </ToolbarItem>
      {/* Behind what is always there, which it would move. */}
      {filters.active && (
        <ToolbarItem>
          <Button variant="link" onClick={filters.clear}>
            {t("clearFilters")}
          </Button>
        </ToolbarItem>
      )}
      {selected > 0 && (
        <ToolbarItem alignSelf="center">
          <Label color="blue" onClose={selection.clear} closeBtnAriaLabel={t("clearSelection")}>
            {selection.all && matching.totalIsLowerBound
              ? t("selected_other", { count: total(matching) })
              : count("selected", selected)}
          </Label>
        </ToolbarItem>
      )}
      {selected > 0 && matching.total > selected && (
        <ToolbarItem alignSelf="center">
          <Button variant="link" isInline onClick={() => selection.selectAll(matching.total)}>
            {t("selectMatching", { count: total(matching) })}
          </Button>
        </ToolbarItem>
      )}
    </ListBar>
  );
}
