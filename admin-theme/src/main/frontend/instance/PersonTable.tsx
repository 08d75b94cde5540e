import { Label, LabelGroup } from "@patternfly/react-core";
import { path } from "../kernel/api";
import { displayName } from "../kernel/model";
import { useMessages } from "../messages/messages";
import { Link } from "../ui/Link";
import { Menu, type MenuAction } from "../ui/Menu";
import { useNavigation } from "../ui/navigation";
import { ActionCell, Cell, Head, HiddenHead, Row, Table } from "../ui/Table";
import type { Person, PersonWorkspace } from "./model";

const COLORS = { Active: "green", Invited: "blue", Archived: "grey" } as const;
const OPENABLE = 5;

interface PersonTableProps {
  items: Person[];
  busy: boolean;
  act: (person: Person, action: "archive" | "unarchive") => void;
}

/** The user list of the workspace, filtered to one person. */
const userListPath = (place: PersonWorkspace, { email, fullName }: Person) =>
  `${path`/${place.workspaceId}/users`}?${new URLSearchParams({ search: email ?? fullName })}`;

export function PersonTable({ items, busy, act }: PersonTableProps) {
  const { t, role, status } = useMessages();
  const navigation = useNavigation();
  const menu = (person: Person): MenuAction[] => {
    const { workspaces } = person;
    return [
      ...workspaces.slice(0, OPENABLE).map((place) => ({
        key: place.workspaceId,
        label: t("openIn", { name: place.name }),
        act: () => navigation.navigate(userListPath(place, person)),
      })),
      {
        key: "archive",
        label: t("archiveEverywhere"),
        disabled: person.archivedEverywhere && workspaces.every((place) => place.status === "Archived"),
        act: () => act(person, "archive"),
      },
      {
        key: "unarchive",
        label: t("unarchiveEverywhere"),
        disabled: !person.archivedEverywhere && workspaces.every((place) => place.archivedReason !== "everywhere"),
        act: () => act(person, "unarchive"),
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
      {items.map((person) => (
        <Row key={person.id} testId={person.email ?? person.id}>
          <Cell label={t("name")}>
            {displayName(person)}
            {person.fullName.trim() && <div className="wsp-minor">{person.email}</div>}
            {person.archivedEverywhere && (
              <Label isCompact color="orange">
                {t("archivedEverywhere")}
              </Label>
            )}
          </Cell>
          <Cell label={t("account")}>
            {!person.userId && <span className="wsp-minor">{t("noAccount")}</span>}
            {person.userId && (
              <Label isCompact color={person.accountEnabled === false ? "orange" : "green"}>
                {t(person.accountEnabled === false ? "disabled" : "enabled")}
              </Label>
            )}
          </Cell>
          <Cell label={t("workspaces")}>
            <LabelGroup numLabels={4} aria-label={t("workspaces")}>
              {person.workspaces.map((place) => (
                <Label key={place.workspaceId} isCompact color={COLORS[place.status]}>
                  <Link to={userListPath(place, person)}>
                    {place.name} · {role(place.role)} · {status(place.status)}
                  </Link>
                </Label>
              ))}
            </LabelGroup>
          </Cell>
          <ActionCell>
            <Menu label={t("actionsFor", { name: displayName(person) })} actions={menu(person)} />
          </ActionCell>
        </Row>
      ))}
    </Table>
  );
}
