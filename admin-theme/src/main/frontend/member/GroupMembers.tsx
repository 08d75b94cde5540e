import { Button, ToolbarItem } from "@patternfly/react-core";
import { useState } from "react";
import { useConfirmed } from "../group/Confirmation";
import type { Group } from "../group/model";
import { useListing } from "../kernel/listing";
import { displayName } from "../kernel/model";
import { useMessages } from "../messages/messages";
import { EmptyList } from "../ui/Feedback";
import { Link } from "../ui/Link";
import { ListBar } from "../ui/ListBar";
import { ListView } from "../ui/ListView";
import { Person } from "../ui/Person";
import { ActionCell, Cell, Head, HiddenHead, Row, Table } from "../ui/Table";
import { useToasts } from "../ui/Toasts";
import { AddMembersPanel } from "./AddMembersPanel";
import { useMembers } from "./members";
import type { Member } from "./model";
import { StatusLabel } from "./StatusCell";

interface GroupMembersProps {
  workspace: string;
  group: Group;
  changed: () => void;
}

/** Who is in a group. For a role, members are changed one by one, by editing the member. */
export function GroupMembers({ workspace, group, changed }: GroupMembersProps) {
  const { t, role } = useMessages();
  const toasts = useToasts();
  const members = useMembers(workspace);
  const confirmed = useConfirmed();
  const [adding, setAdding] = useState(false);
  const custom = group.kind === "custom";
  const listing = useListing<Member>(group.id, (request) =>
    custom ? members.ofGroup(group.id, request) : members.list({ role: group.name, status: "Invited,Active" }, request),
  );
  const refresh = () => {
    listing.reload();
    changed();
  };
  const drop = async (member: Member) => {
    await members.removeFromGroup(group.id, [member.id]);
    refresh();
    toasts.success(t("removedFromGroup", { name: displayName(member), group: group.name }), async () => {
      await confirmed((plan) => members.addToGroup(group.id, [member.id], plan));
      refresh();
    });
  };
  const add = <Button onClick={() => setAdding(true)}>{t("addMembers")}</Button>;
  const head = (
    <>
      <Head>{t("name")}</Head>
      <Head>{t("role")}</Head>
      <Head>{t("status")}</Head>
      {custom && <HiddenHead label={t("actions")} />}
    </>
  );
  return (
    <>
      <ListBar listing={listing} label={t("members")} flush>
        <ToolbarItem>
          {custom ? (
            add
          ) : (
            <Link to={`/${workspace}/users?role=${encodeURIComponent(group.name)}`}>{t("roleThroughUsers")}</Link>
          )}
        </ToolbarItem>
      </ListBar>
      <ListView
        listing={listing}
        label={t("members")}
        empty={<EmptyList title={t("noMembers")} body={custom ? t("noMembersBody") : t("noRoleMembersBody")} />}
      >
        {(items, busy) => (
          <Table label={t("members")} busy={busy} head={head}>
            {items.map((member) => (
              <Row key={member.id}>
                <Cell label={t("name")}>
                  <Person of={member} />
                </Cell>
                <Cell label={t("role")}>{role(member.role)}</Cell>
                <Cell label={t("status")}>
                  <StatusLabel status={member.status} />
                </Cell>
                {custom && (
                  <ActionCell>
                    <Button
                      variant="link"
                      isInline
                      aria-label={t("removeNamed", { name: displayName(member) })}
                      onClick={() => void drop(member).catch(toasts.problem)}
                    >
                      {t("remove")}
                    </Button>
                  </ActionCell>
                )}
              </Row>
            ))}
          </Table>
        )}
      </ListView>
      {adding && <AddMembersPanel workspace={workspace} group={group} close={() => setAdding(false)} added={refresh} />}
    </>
  );
}
