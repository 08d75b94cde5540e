import { Label, LabelGroup, PageSection, Toolbar, ToolbarContent, ToolbarItem } from "@patternfly/react-core";
import { useApi } from "../host/host";
import { path } from "../kernel/api";
import { useFilters, useListing } from "../kernel/listing";
import type { Page } from "../kernel/page";
import { useMessages } from "../messages/messages";
import { Listed } from "../ui/Listed";
import { Nothing } from "../ui/Notice";
import { Pager } from "../ui/Pager";
import { SearchBox } from "../ui/SearchBox";
import { Cell, Head, Row, Table } from "../ui/Table";
import type { TabProps } from "../workspace/WorkspacePage";
import { displayName, type Member } from "./model";

export function MembersTab({ workspace }: TabProps) {
  const api = useApi();
  const { t } = useMessages();
  const filters = useFilters(["search", "status", "role", "group", "sort"]);
  const key = `${workspace.id} ${JSON.stringify(filters.values)}`;
  const listing = useListing<Member>(key, ({ cursor, limit, signal }) =>
    api.get<Page<Member>>(path`/${workspace.id}/members`, { query: { ...filters.values, cursor, limit }, signal }),
  );
  return (
    <PageSection variant="light" isFilled className="wsp-filled">
      <Toolbar>
        <ToolbarContent>
          <ToolbarItem variant="search-filter">
            <SearchBox
              label={t("searchUsers")}
              value={filters.get("search")}
              search={(search) => filters.set({ search })}
            />
          </ToolbarItem>
          <ToolbarItem variant="pagination" align={{ default: "alignRight" }}>
            <Pager listing={listing} label={t("users")} />
          </ToolbarItem>
        </ToolbarContent>
      </Toolbar>
      <Listed
        listing={listing}
        filters={filters}
        label={t("users")}
        empty={<Nothing title={t("noUsers")} body={t("noUsersBody")} />}
      >
        {(items, busy) => (
          <Table
            label={t("users")}
            busy={busy}
            head={
              <>
                <Head>{t("name")}</Head>
                <Head>{t("email")}</Head>
                <Head>{t("role")}</Head>
                <Head>{t("groups")}</Head>
                <Head>{t("status")}</Head>
              </>
            }
          >
            {items.map((member) => (
              <Row key={member.id}>
                <Cell label={t("name")}>{displayName(member)}</Cell>
                <Cell label={t("email")}>{member.email}</Cell>
                <Cell label={t("role")}>{member.role}</Cell>
                <Cell label={t("groups")}>
                  <LabelGroup>
                    {member.groups.map((group) => (
                      <Label key={group.id}>{group.name}</Label>
                    ))}
                  </LabelGroup>
                </Cell>
                <Cell label={t("status")}>{member.status}</Cell>
              </Row>
            ))}
          </Table>
        )}
      </Listed>
    </PageSection>
  );
}
