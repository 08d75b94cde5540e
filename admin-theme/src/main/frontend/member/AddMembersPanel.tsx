import { Button, ToolbarItem } from "@patternfly/react-core";
import { useState } from "react";
import { useConfirmed, withEffects } from "../group/Confirmation";
import type { Group } from "../group/model";
import { useListing } from "../kernel/listing";
import { displayName } from "../kernel/model";
import { useMessages } from "../messages/messages";
import { FormErrors } from "../ui/Field";
import { ListBar } from "../ui/ListBar";
import { ListView } from "../ui/ListView";
import { Person } from "../ui/Person";
import { SearchBox } from "../ui/SearchBox";
import { SidePanel } from "../ui/SidePanel";
import { useSubmission } from "../ui/submission";
import { useLeave } from "../ui/unsaved";
import { Cell, CheckCell, Head, HiddenHead, Row, Table } from "../ui/Table";
import { useToasts } from "../ui/Toasts";
import { useMembers } from "./members";
import type { Member } from "./model";
import { useSelection } from "./selection";
import { StatusLabel } from "./StatusCell";

interface AddMembersPanelProps {
  workspace: string;
  group: Group;
  close: () => void;
  added: () => void;
}

export function AddMembersPanel({ workspace, group, close, added }: AddMembersPanelProps) {
  const { t, role, count } = useMessages();
  const members = useMembers(workspace);
  const confirmed = useConfirmed();
  const toasts = useToasts();
  const selection = useSelection();
  const [search, setSearch] = useState("");
  const submission = useSubmission([]);
  const listing = useListing<Member>(search, (request) => members.list({ search, status: "Invited,Active" }, request));
  const chosen = selection.members.map(({ id }) => id);
  const add = () =>
    submission.run(async () => {
      const { effects } = await withEffects(confirmed, (plan) => members.addToGroup(group.id, chosen, plan));
      added();
      close();
      const [first] = selection.members;
      toasts.success(
        count("addedToGroup", chosen.length, { name: first ? displayName(first) : "", group: group.name }),
        // Nobody who became a Builder by it is demoted by leaving.
        effects ? undefined : () => members.removeFromGroup(group.id, chosen).then(added),
      );
    });
  const leave = useLeave(chosen.length > 0, close, submission.busy);
  const isIn = (member: Member) => member.groups.some(({ id }) => id === group.id);
  const head = (
    <>
      <HiddenHead label={t("selection")} />
      <Head>{t("name")}</Head>
      <Head>{t("role")}</Head>
      <Head>{t("status")}</Head>
    </>
  );
  return (
    <SidePanel
      title={t("addMembersTo", { name: group.name })}
      description={group.builderLevel && t("groupMakesBuilders")}
      leave={leave}
      footer={
        <>
          <Button
            isDisabled={!chosen.length || submission.busy}
            isLoading={submission.busy}
            onClick={() => void add()}
            data-testid="add-members"
          >
            {count("addMany", chosen.length)}
          </Button>
          <Button variant="link" onClick={leave}>
            {t("cancel")}
          </Button>
        </>
      }
    >
      <FormErrors submission={submission} />
      <ListBar listing={listing} label={t("users")} flush>
        <ToolbarItem variant="search-filter">
          <SearchBox label={t("searchUsers")} value={search} search={setSearch} />
        </ToolbarItem>
      </ListBar>
      <ListView listing={listing} label={t("users")} empty={<p>{t("noMatch")}</p>}>
        {(items, busy) => (
          <Table label={t("users")} busy={busy} head={head}>
            {items.map((member) => (
              <Row key={member.id}>
                {isIn(member) ? (
                  <Cell label={t("selection")} />
                ) : (
                  <CheckCell
                    label={t("select", { name: displayName(member) })}
                    checked={selection.has(member)}
                    change={() => selection.toggle([member])}
                  />
                )}
                <Cell label={t("name")}>
                  <Person of={member} />
                  {isIn(member) && <div className="wsp-minor">{t("alreadyMember")}</div>}
                </Cell>
                <Cell label={t("role")}>{role(member.role)}</Cell>
                <Cell label={t("status")}>
                  <StatusLabel status={member.status} />
                </Cell>
              </Row>
            ))}
          </Table>
        )}
      </ListView>
    </SidePanel>
  );
}
