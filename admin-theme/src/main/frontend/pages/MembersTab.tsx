import { Button, PageSection } from "@patternfly/react-core";
import { useState } from "react";
import { ActionPanel } from "../invitation/ActionPanel";
import { AddUsersPanel } from "../invitation/AddUsersPanel";
import { ACTION_KINDS, type ActionKind } from "../invitation/model";
import { useListing } from "../kernel/listing";
import { useRefresh } from "../kernel/load";
import { useColumns } from "../member/columns";
import { useMemberActions } from "../member/actions";
import { ExportModal } from "../member/ExportModal";
import { useMembers } from "../member/members";
import { MemberTable } from "../member/MemberTable";
import { MemberToolbar } from "../member/MemberToolbar";
import { untilMailsLeave, type Member } from "../member/model";
import { useSelection } from "../member/selection";
import { useMessages } from "../messages/messages";
import { EmptyList } from "../ui/Feedback";
import { useFilters, usePlace } from "../ui/filters";
import { ListView } from "../ui/ListView";
import type { TabProps } from "../workspace/tab";

const MATCHING = ["search", "status", "role", "group", "end", "invitation"];
const FILTERS = [...MATCHING, "sort"];

export function MembersTab({ workspace }: TabProps) {
  const members = useMembers(workspace.id);
  const { t } = useMessages();
  const filters = useFilters(FILTERS);
  const selection = useSelection();
  const [columns, chooseColumns] = useColumns();
  const [adding, setAdding] = useState(false);
  const [exporting, setExporting] = useState(false);
  const [acting, setActing] = useState<ActionKind>();
  const key = `${workspace.id} ${JSON.stringify(filters.values)}`;
  const listing = useListing<Member>(key, (request) => members.list(filters.values, request), usePlace());
  useRefresh(listing, untilMailsLeave(listing.data?.items ?? []));
  const matching: Record<string, string> = {};
  for (const name of MATCHING) if (filters.get(name)) matching[name] = filters.get(name);
  const changed = () => {
    selection.clear();
    listing.reload();
  };
  const actions = useMemberActions(members, workspace.id, changed);
  const add = () => setAdding(true);

  return (
    <PageSection variant="light" isFilled className="wsp-filled">
      <MemberToolbar
        workspace={workspace.id}
        listing={listing}
        filters={filters}
        selection={selection}
        actions={ACTION_KINDS.map((kind) => ({
          key: kind,
          label: t(`action_${kind}`),
          danger: kind === "remove",
          act: () => setActing(kind),
        }))}
        add={add}
        columns={columns}
        chooseColumns={chooseColumns}
        more={[{ key: "export", label: t("exportCsv"), act: () => setExporting(true) }]}
      />
      <ListView
        listing={listing}
        filters={filters}
        label={t("users")}
        empty={
          <EmptyList
            title={t("noUsers")}
            body={t("noUsersBody")}
            actions={<Button onClick={add}>{t("addUsers")}</Button>}
          />
        }
      >
        {(items, busy) => (
          <MemberTable
            columns={columns}
            items={items}
            busy={busy}
            sort={filters.get("sort") || "name"}
            changeSort={(sort) => filters.set({ sort })}
            selection={selection}
            {...actions}
          />
        )}
      </ListView>
      {actions.dialog}
      {exporting && <ExportModal members={members} workspace={workspace} close={() => setExporting(false)} />}
      {acting && (
        <ActionPanel
          workspace={workspace.id}
          kind={acting}
          who={selection.all === undefined ? { members: selection.members.map(({ id }) => id) } : { filter: matching }}
          count={selection.all ?? selection.members.length}
          close={() => {
            setActing(undefined);
            changed();
          }}
          changed={listing.reload}
        />
      )}
      {adding && <AddUsersPanel workspace={workspace} close={() => setAdding(false)} changed={changed} />}
    </PageSection>
  );
}
