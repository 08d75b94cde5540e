import { Button, Label, Toolbar, ToolbarContent, ToolbarGroup, ToolbarItem } from "@patternfly/react-core";
import type { ReactNode } from "react";
import { useCustomGroups } from "../group/groups";
import { ROLES, STATUSES } from "../kernel/model";
import { useMessages } from "../messages/messages";
import type { Filters } from "../ui/filters";
import { Menu, type MenuAction } from "../ui/Menu";
import { MultiSelect } from "../ui/MultiSelect";
import { SearchBox } from "../ui/SearchBox";
import { COLUMNS, type Column } from "./columns";
import { ENDS, INVITATIONS } from "./model";
import type { Selection } from "./selection";

interface MemberToolbarProps {
  workspace: string;
  filters: Filters;
  selection: Selection;
  actions: MenuAction[];
  /** How many match the present filter. */
  matching: number;
  add: () => void;
  more: MenuAction[];
  columns: Column[];
  chooseColumns: (columns: string[]) => void;
  pager: ReactNode;
}

export function MemberToolbar({
  workspace,
  filters,
  selection,
  actions,
  matching,
  add,
  more,
  columns,
  chooseColumns,
  pager,
}: MemberToolbarProps) {
  const { t, count, role, status } = useMessages();
  const groups = useCustomGroups(workspace);
  const chosen = (name: string) => filters.get(name).split(",").filter(Boolean);
  const choose = (name: string) => (values: string[]) => filters.set({ [name]: values.join(",") });
  const selected = selection.all ?? selection.members.length;
  return (
    <Toolbar>
      <ToolbarContent>
        <ToolbarItem variant="search-filter">
          <SearchBox
            label={t("searchUsers")}
            value={filters.get("search")}
            search={(search) => filters.set({ search })}
          />
        </ToolbarItem>
        <ToolbarGroup variant="filter-group">
          <ToolbarItem>
            <MultiSelect
              label={t("status")}
              options={STATUSES.map((id) => ({ id, name: status(id) }))}
              chosen={chosen("status")}
              change={choose("status")}
            />
          </ToolbarItem>
          <ToolbarItem>
            <MultiSelect
              label={t("role")}
              options={ROLES.map((id) => ({ id, name: role(id) }))}
              chosen={chosen("role")}
              change={choose("role")}
            />
          </ToolbarItem>
          <ToolbarItem>
            <MultiSelect
              label={t("group")}
              options={groups}
              chosen={chosen("group")}
              change={(ids) => filters.set({ group: ids.at(-1) ?? "" })}
            />
          </ToolbarItem>
          <ToolbarItem>
            <MultiSelect
              label={t("invitation")}
              options={INVITATIONS.map((id) => ({ id, name: t(`invitation_${id}`) }))}
              chosen={chosen("invitation")}
              change={(ones) => filters.set({ invitation: ones.at(-1) ?? "" })}
            />
          </ToolbarItem>
          <ToolbarItem>
            <MultiSelect
              label={t("column_ends")}
              options={ENDS.map((id) => ({ id, name: t(`end_${id}`) }))}
              chosen={chosen("end")}
              change={(ends) => filters.set({ end: ends.at(-1) ?? "" })}
            />
          </ToolbarItem>
        </ToolbarGroup>
        <ToolbarItem>
          <MultiSelect
            label={t("columns")}
            options={COLUMNS.map((id) => ({ id, name: t(`column_${id}`) }))}
            chosen={columns}
            change={chooseColumns}
          />
        </ToolbarItem>
        {filters.active && (
          <ToolbarItem>
            <Button variant="link" onClick={filters.clear}>
              {t("clearFilters")}
            </Button>
          </ToolbarItem>
        )}
        <ToolbarItem>
          <Button onClick={add} data-testid="add-users">
            {t("addUsers")}
          </Button>
        </ToolbarItem>
        <ToolbarItem>
          <Menu label={t("actions")} text={selected ? t("actions") : undefined} actions={selected ? actions : more} />
        </ToolbarItem>
        {selected > 0 && (
          <ToolbarItem alignSelf="center">
            <Label color="blue" onClose={selection.clear} closeBtnAriaLabel={t("clearSelection")}>
              {count("selected", selected)}
            </Label>
          </ToolbarItem>
        )}
        {selected > 0 && matching > selected && (
          <ToolbarItem alignSelf="center">
            <Button variant="link" isInline onClick={() => selection.selectAll(matching)}>
              {t("selectMatching", { count: matching })}
            </Button>
          </ToolbarItem>
        )}
        <ToolbarItem variant="pagination" align={{ default: "alignRight" }}>
          {pager}
        </ToolbarItem>
      </ToolbarContent>
    </Toolbar>
  );
}
