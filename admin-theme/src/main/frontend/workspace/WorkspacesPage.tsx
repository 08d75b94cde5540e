import { PageSection, ToolbarItem } from "@patternfly/react-core";
import { useApi, useCaller } from "../host/host";
import { offsetQuery, useListing, withOffset } from "../kernel/listing";
import type { Page } from "../kernel/page";
import { useMessages } from "../messages/messages";
import { EmptyList } from "../ui/Feedback";
import { useFilters, usePlace } from "../ui/filters";
import { Link } from "../ui/Link";
import { ListBar, SearchFilter } from "../ui/ListBar";
import { ListView } from "../ui/ListView";
import { PageHeader } from "../ui/PageHeader";
import { Cell, Head, Row, Table } from "../ui/Table";
import { CreateWorkspace } from "./CreateWorkspace";
import { Flags } from "./Flags";
import type { Workspace } from "./model";
import { RootTabs } from "./RootTabs";

export function WorkspacesPage() {
  const api = useApi();
  const { canCreate } = useCaller();
  const { t, num } = useMessages();
  const filters = useFilters(["search"]);
  const search = filters.get("search");
  const listing = useListing<Workspace>(
    search,
    async (request) =>
      withOffset(
        await api.get<Page<Workspace>>("", { query: { search, ...offsetQuery(request) }, signal: request.signal }),
        request,
      ),
    usePlace(),
  );

  return (
    <div className="wsp-page">
      <PageHeader title={t("workspaces")} subtitle={t("workspacesIntro")} />
      <RootTabs current="workspaces" />
      <PageSection variant="light" className="wsp-filled" isFilled data-testid="workspaces-page">
        <ListBar listing={listing} label={t("workspaces")}>
          <ToolbarItem variant="search-filter">
            <SearchFilter filters={filters} label={t("searchWorkspaces")} />
          </ToolbarItem>
          {canCreate && (
            <ToolbarItem>
              <CreateWorkspace />
            </ToolbarItem>
          )}
        </ListBar>
        <ListView listing={listing} filters={filters} label={t("workspaces")} empty={<NoWorkspaces />}>
          {(items, busy) => (
            <Table
              label={t("workspaces")}
              busy={busy}
              head={
                <>
                  <Head>{t("name")}</Head>
                  <Head>{t("alias")}</Head>
                  <Head>{t("activeMembers")}</Head>
                  <Head>{t("invitedMembers")}</Head>
                  <Head>{t("description")}</Head>
                </>
              }
            >
              {items.map((workspace) => (
                <Row key={workspace.id}>
                  <Cell label={t("name")}>
                    <Link to={`/${workspace.id}/users`}>
                      <bdi>{workspace.name}</bdi>
                    </Link>{" "}
                    <Flags workspace={workspace} />
                  </Cell>
                  <Cell label={t("alias")}>{workspace.alias}</Cell>
                  <Cell label={t("activeMembers")}>{num(workspace.members.active)}</Cell>
                  <Cell label={t("invitedMembers")}>{num(workspace.members.invited)}</Cell>
                  <Cell label={t("description")}>
                    <bdi>{workspace.description}</bdi>
                  </Cell>
                </Row>
              ))}
            </Table>
          )}
        </ListView>
      </PageSection>
    </div>
  );
}

function NoWorkspaces() {
  const { canCreate } = useCaller();
  const { t } = useMessages();
  return canCreate ? (
    <EmptyList title={t("noWorkspaces")} body={t("noWorkspacesBody")} actions={<CreateWorkspace />} />
  ) : (
    <EmptyList title={t("noWorkspaces")} body={t("noWorkspacesForYou")} />
  );
}
