import { PageSection, Toolbar, ToolbarContent, ToolbarGroup, ToolbarItem } from "@patternfly/react-core";
import { useState } from "react";
import { useApi } from "../host/host";
import { useListing } from "../kernel/listing";
import { useLoad } from "../kernel/load";
import { ROLES, STATUSES } from "../kernel/model";
import type { Page } from "../kernel/page";
import { useMessages } from "../messages/messages";
import { EmptyList } from "../ui/Feedback";
import { useFilters, usePlace } from "../ui/filters";
import { ListView } from "../ui/ListView";
import { MultiSelect } from "../ui/MultiSelect";
import { PageHeader } from "../ui/PageHeader";
import { Pager } from "../ui/Pager";
import { SearchBox } from "../ui/SearchBox";
import type { Workspace } from "../workspace/model";
import { RootTabs } from "../workspace/RootTabs";
import { EverywhereModal } from "./EverywhereModal";
import { InstanceUserTable } from "./InstanceUserTable";
import type { InstanceCounts, InstanceUser } from "./model";

/** Everybody in the realm's workspaces, each person once. */
export function AllUsersPage() {
  const api = useApi();
  const { t, role, status } = useMessages();
  const filters = useFilters(["search", "status", "role", "workspace"]);
  const chosen = (name: string) => filters.get(name).split(",").filter(Boolean);
  const choose = (name: string) => (values: string[]) => filters.set({ [name]: values.join(",") });
  const counts = useLoad("counts", (signal) => api.get<InstanceCounts>("/-/users/count", { signal }));
  const [wanted, setWanted] = useState("");
  const workspaces = useLoad(`workspaces ${wanted}`, (signal) =>
    api.get<Page<Workspace>>("", { query: { search: wanted, max: 100 }, signal }),
  );
  const [acting, setActing] = useState<{ user: InstanceUser; action: "archive" | "unarchive" }>();
  const listing = useListing<InstanceUser>(
    JSON.stringify(filters.values),
    ({ cursor, limit, signal }) =>
      api.get<Page<InstanceUser>>("/-/users", { query: { ...filters.values, cursor, limit }, signal }),
    usePlace(),
  );

  return (
    <div className="wsp-page">
      <PageHeader
        title={t("allUsers")}
        subtitle={t("allUsersIntro")}
        actions={counts.data && <CountsView counts={counts.data} />}
      />
      <RootTabs current="users" />
      <PageSection variant="light" isFilled className="wsp-filled" data-testid="all-users-page">
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
                  label={t("workspace")}
                  options={workspaces.data?.items ?? []}
                  chosen={chosen("workspace")}
                  change={choose("workspace")}
                  search={setWanted}
                />
              </ToolbarItem>
            </ToolbarGroup>
            <ToolbarItem variant="pagination" align={{ default: "alignRight" }}>
              <Pager listing={listing} label={t("allUsers")} />
            </ToolbarItem>
          </ToolbarContent>
        </Toolbar>
        <ListView
          listing={listing}
          filters={filters}
          label={t("allUsers")}
          empty={<EmptyList title={t("noUsers")} body={t("noUsersAnywhere")} />}
        >
          {(items, busy) => (
            <InstanceUserTable items={items} busy={busy} act={(user, action) => setActing({ user, action })} />
          )}
        </ListView>
        {acting && (
          <EverywhereModal
            {...acting}
            close={() => setActing(undefined)}
            changed={() => {
              listing.reload();
              counts.reload();
            }}
          />
        )}
      </PageSection>
    </div>
  );
}

function CountsView({ counts }: { counts: InstanceCounts }) {
  const { t, num } = useMessages();
  return (
    <dl className="wsp-figures" data-testid="counts">
      {(["total", "builders", "endUsers"] as const).map((name) => (
        <div key={name} className="wsp-figure">
          <dt>{t(`count_${name}`)}</dt>
          <dd>{num(counts[name])}</dd>
        </div>
      ))}
    </dl>
  );
}
