import { PageSection, ToolbarGroup, ToolbarItem } from "@patternfly/react-core";
import { useState } from "react";
import { useApi } from "../host/host";
import { useListing } from "../kernel/listing";
import { useLoad } from "../kernel/load";
import { ROLES, STATUSES } from "../kernel/model";
import type { Page } from "../kernel/page";
import { useMessages } from "../messages/messages";
import { EmptyList } from "../ui/Feedback";
import { useFilters, usePlace } from "../ui/filters";
import { ChoiceFilter, ListBar, SearchFilter } from "../ui/ListBar";
import { ListView } from "../ui/ListView";
import { PageHeader } from "../ui/PageHeader";
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
        <ListBar listing={listing} label={t("allUsers")}>
          <ToolbarItem variant="search-filter">
            <SearchFilter filters={filters} label={t("searchUsers")} />
          </ToolbarItem>
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
            <ChoiceFilter
              filters={filters}
              name="workspace"
              label={t("workspace")}
              options={workspaces.data?.items ?? []}
              search={setWanted}
            />
          </ToolbarGroup>
        </ListBar>
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
  const { t, num, when } = useMessages();
  return (
    <dl title={t("countedAt", { time: when(counts.countedAt) })} className="wsp-figures" data-testid="counts">
      {(["total", "builders", "endUsers"] as const).map((name) => (
        <div key={name} className="wsp-figure">
          <dt>{t(`count_${name}`)}</dt>
          <dd>{num(counts[name])}</dd>
        </div>
      ))}
    </dl>
  );
}
