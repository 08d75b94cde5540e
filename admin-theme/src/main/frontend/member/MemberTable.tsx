import { Label, LabelGroup } from "@patternfly/react-core";
import { KeyIcon } from "@patternfly/react-icons/dist/dynamic/icons/key-icon";
import { displayName } from "../kernel/model";
import { useMessages } from "../messages/messages";
import { Address } from "../ui/Person";
import { Menu, type MenuAction } from "../ui/Menu";
import { ActionCell, Cell, CheckCell, Head, HiddenHead, Row, SortHead, Table } from "../ui/Table";
import type { Column } from "./columns";
import type { Member } from "./model";
import type { Selection } from "./selection";
import { StatusCell } from "./StatusCell";

/** What the server calls a column that it sorts by. */
const SORTED: Partial<Record<Column, string>> = { joined: "joined", ends: "activeUntil" };

interface MemberTableProps {
  columns: Column[];
  items: Member[];
  busy: boolean;
  sort: string;
  changeSort: (sort: string) => void;
  selection: Selection;
  menu: (member: Member) => MenuAction[];
  edit: (member: Member) => void;
  copyLink: (member: Member) => void;
}

export function MemberTable(props: MemberTableProps) {
  const { columns, items, busy, sort, changeSort, selection, menu, edit, copyLink } = props;
  const { t, role, day, lastDay } = useMessages();
  const more = ({ joinedAt, invitedAt, invitation, activeUntil }: Member): Record<Column, string> => ({
    joined: joinedAt ? day(joinedAt) : "",
    invitedOn: day(invitedAt),
    invitedBy: invitation?.invitedBy ?? "",
    ends: activeUntil ? lastDay(activeUntil) : "",
  });
  const sortable = { sort, change: changeSort };
  const head = (
    <>
      <CheckCell
        head
        label={t("selectPage")}
        checked={selection.hasAll(items)}
        change={() => selection.toggle(items)}
      />
      <SortHead column="name" {...sortable}>
        {t("name")}
      </SortHead>
      <SortHead column="role" {...sortable}>
        {t("role")}
      </SortHead>
      <Head>{t("groups")}</Head>
      <SortHead column="status" {...sortable}>
        {t("status")}
      </SortHead>
      {columns.map((column) =>
        SORTED[column] ? (
          <SortHead key={column} column={SORTED[column]} {...sortable}>
            {t(`column_${column}`)}
          </SortHead>
        ) : (
          <Head key={column}>{t(`column_${column}`)}</Head>
        ),
      )}
      <HiddenHead label={t("actions")} />
    </>
  );
  return (
    <Table label={t("users")} busy={busy} head={head}>
      {items.map((member) => {
        const name = displayName(member);
        return (
          <Row key={member.id} testId={member.email ?? member.id}>
            <CheckCell
              label={t("select", { name })}
              checked={selection.has(member)}
              change={() => selection.toggle([member])}
            />
            <Cell label={t("name")}>
              <button type="button" className="pf-v5-c-button pf-m-link pf-m-inline" onClick={() => edit(member)}>
                <bdi>{name}</bdi>
              </button>
              {member.hasMetadata && (
                <span className="wsp-hint" title={t("hasMetadata")}>
                  <KeyIcon role="img" aria-hidden={false} aria-label={t("hasMetadata")} />
                </span>
              )}
              {member.fullName.trim() && (
                <div className="wsp-minor">
                  <Address of={member.email} />
                </div>
              )}
            </Cell>
            <Cell label={t("role")}>{role(member.role)}</Cell>
            <Cell label={t("groups")}>
              {member.groups.length > 0 && (
                <LabelGroup numLabels={3} aria-label={t("groups")}>
                  {member.groups.map((group) => (
                    <Label key={group.id} isCompact>
                      <bdi>{group.name}</bdi>
                    </Label>
                  ))}
                </LabelGroup>
              )}
            </Cell>
            <Cell label={t("status")}>
              <StatusCell member={member} copyLink={copyLink} />
            </Cell>
            {columns.map((column) => (
              <Cell key={column} label={t(`column_${column}`)}>
                <bdi>{more(member)[column]}</bdi>
              </Cell>
            ))}
            <ActionCell>
              <Menu label={t("actionsFor", { name })} actions={menu(member)} />
            </ActionCell>
          </Row>
        );
      })}
    </Table>
  );
}
