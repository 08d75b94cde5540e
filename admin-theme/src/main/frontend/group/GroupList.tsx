import { Button, Label, PageSection, ToolbarItem } from "@patternfly/react-core";
import { useState } from "react";
import { path } from "../kernel/api";
import { useListing } from "../kernel/listing";
import { slice } from "../kernel/page";
import { folded } from "../kernel/text";
import { useMessages } from "../messages/messages";
import { EmptyList } from "../ui/Feedback";
import { useFilters, usePlace } from "../ui/filters";
import { Link } from "../ui/Link";
import { ListBar, SearchFilter } from "../ui/ListBar";
import { ListView } from "../ui/ListView";
import { Menu } from "../ui/Menu";
import { ActionCell, Cell, Head, HiddenHead, Row, Table } from "../ui/Table";
import type { Workspace } from "../workspace/model";
import { useGroupActions } from "./actions";
import { useGroups } from "./groups";
import type { Group } from "./model";
import { NewGroup } from "./NameModal";

export function GroupList({ workspace }: { workspace: Workspace }) {
  const { t } = useMessages();
  const groups = useGroups(workspace.id);
  const filters = useFilters(["search"]);
  const wanted = folded(filters.get("search"));
  const [creating, setCreating] = useState(false);
  const listing = useListing<Group>(
    `${workspace.id} ${wanted}`,
    async (request) => {
      const { items } = await groups.list(request.signal);
      return slice(
        items.filter(({ name }) => folded(name).includes(wanted)),
        request,
      );
    },
    usePlace(),
  );
  const actions = useGroupActions(groups, workspace.id, { changed: listing.reload, deleted: listing.reload });

  return (
    <PageSection variant="light" isFilled className="wsp-filled">
      <ListBar listing={listing} label={t("groups")}>
        <ToolbarItem variant="search-filter">
          <SearchFilter filters={filters} label={t("searchGroups")} />
        </ToolbarItem>
        <ToolbarItem>
          <Button onClick={() => setCreating(true)} data-testid="create-group">
            {t("createGroup")}
          </Button>
        </ToolbarItem>
      </ListBar>
      <ListView
        listing={listing}
        filters={filters}
        label={t("groups")}
        empty={<EmptyList title={t("noGroups")} body={t("noGroupsBody")} />}
      >
        {(items, busy) => <GroupTable workspace={workspace.id} items={items} busy={busy} menu={actions.menu} />}
      </ListView>
      {actions.dialog}
      {creating && <NewGroup groups={groups} workspace={workspace.id} close={() => setCreating(false)} />}
    </PageSection>
  );
}

interface GroupTableProps {
  workspace: string;
  items: Group[];
  busy: boolean;
  menu: ReturnType<typeof useGroupActions>["menu"];
}

function GroupTable({ workspace, items, busy, menu }: GroupTableProps) {
  const { t, num, role } = useMessages();
  const head = (
    <>
      <Head>{t("name")}</Head>
      <Head>{t("kind")}</Head>
      <Head>{t("members")}</Head>
      <Head>{t("level")}</Head>
      <HiddenHead label={t("actions")} />
    </>
  );
  return (
    <Table label={t("groups")} busy={busy} head={head}>
      {items.map((group) => (
        <Row key={group.id} testId={group.name}>
          <Cell label={t("name")}>
            <Link to={path`/${workspace}/groups/${group.id}`}>
              <bdi>{group.role ? role(group.role) : group.name}</bdi>
            </Link>
          </Cell>
          <Cell label={t("kind")}>
            <Label isCompact color={group.kind === "role" ? "purple" : "blue"}>
              {t(`kind_${group.kind}`)}
            </Label>
          </Cell>
          <Cell label={t("members")}>{num(group.memberCount)}</Cell>
          <Cell label={t("level")}>{t(group.builderLevel ? "builderLevel" : "endUserLevel")}</Cell>
          <ActionCell>
            <Menu label={t("actionsFor", { name: group.name })} actions={menu(group)} />
          </ActionCell>
        </Row>
      ))}
    </Table>
  );
}
