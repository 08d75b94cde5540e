import { Label, LabelGroup } from "@patternfly/react-core";
import { useHost } from "../host/host";
import { path } from "../kernel/api";
import { displayName } from "../kernel/model";
import { useMessages } from "../messages/messages";
import { Link } from "../ui/Link";
import { Menu, type MenuAction } from "../ui/Menu";
import { useNavigation } from "../ui/navigation";
import { Person } from "../ui/Person";
import { ActionCell, Cell, Head, HiddenHead, Row, Table } from "../ui/Table";
import type { InstanceUser, UserWorkspace } from "./model";

const COLORS = { Active: "green", Invited: "blue", Archived: "grey" } as const;
const OPENABLE = 5;

interface InstanceUserTableProps {
  items: InstanceUser[];
  busy: boolean;
  act: (user: InstanceUser, action: "archive" | "unarchive") => void;
}

/** The user list of the workspace, filtered to one person. */
const userListPath = (workspace: UserWorkspace, { email, fullName }: InstanceUser) =>
  `${path`/${workspace.workspaceId}/users`}?${new URLSearchParams({ search: email ?? fullName })}`;

export function InstanceUserTable({ items, busy, act }: InstanceUserTableProps) {
  const { t, role, status } = useMessages();
  const navigation = useNavigation();
  const { keycloak } = useHost();
  const menu = (user: InstanceUser): MenuAction[] => {
    const { workspaces } = user;
    return [
      ...workspaces.slice(0, OPENABLE).map((workspace) => ({
        key: workspace.workspaceId,
        label: t("openIn", { name: workspace.name }),
        act: () => navigation.navigate(userListPath(workspace, user)),
      })),
      {
        key: "archive",
        label: t("archiveEverywhere"),
        disabled: user.archivedEverywhere && workspaces.every((workspace) => workspace.status === "Archived"),
        act: () => act(user, "archive"),
      },
      {
        key: "unarchive",
        label: t("unarchiveEverywhere"),
        disabled:
          !user.archivedEverywhere && workspaces.every((workspace) => workspace.archivedReason !== "everywhere"),
        act: () => act(user, "unarchive"),
      },
    ];
  };
  const head = (
    <>
      <Head>{t("name")}</Head>
      <Head>{t("account")}</Head>
      <Head>{t("workspaces")}</Head>
      <HiddenHead label={t("actions")} />
    </>
  );
  return (
    <Table label={t("allUsers")} busy={busy} head={head}>
      {items.map((user) => (
        <Row key={user.id} testId={user.email ?? user.id}>
          <Cell label={t("name")}>
            <Person of={user} />
            {user.archivedEverywhere && (
              <Label isCompact color="orange">
                {t("archivedEverywhere")}
              </Label>
            )}
          </Cell>
          <Cell label={t("account")}>
            {!user.userId && <span className="wsp-minor">{t("noAccount")}</span>}
            {user.userId && (
              <Label isCompact color={user.accountEnabled === false ? "orange" : "green"}>
                {t(user.accountEnabled === false ? "disabled" : "enabled")}
              </Label>
            )}
            {user.userId && keycloak && (
              <div>
                <a href={keycloak(path`/users/${user.userId}/settings`)}>
                  {t("accountInKeycloak")}
                  <span className="pf-v5-screen-reader"> {displayName(user)}</span>
                </a>
              </div>
            )}
          </Cell>
          <Cell label={t("workspaces")}>
            <LabelGroup numLabels={4} aria-label={t("workspaces")}>
              {user.workspaces.map((workspace) => (
                <Label key={workspace.workspaceId} isCompact color={COLORS[workspace.status]}>
                  <Link to={userListPath(workspace, user)}>
                    <bdi>{workspace.name}</bdi> · {role(workspace.role)} · {status(workspace.status)}
                  </Link>
                </Label>
              ))}
            </LabelGroup>
          </Cell>
          <ActionCell>
            <Menu label={t("actionsFor", { name: displayName(user) })} actions={menu(user)} />
          </ActionCell>
        </Row>
      ))}
    </Table>
  );
}
