import { Label, LabelGroup } from "@patternfly/react-core";
import { useCustomGroups } from "../group/groups";
import { usePermissionLabels } from "../group/permission-labels";
import { useLoad } from "../kernel/load";
import { useMessages } from "../messages/messages";
import { ErrorAlert, Loading } from "../ui/Feedback";
import { Link } from "../ui/Link";
import { Cell, Head, Row, Table } from "../ui/Table";
import type { Members } from "./members";

/** What the member may do in effect, and which role or group gives it. */
export function PermissionsTab({ members, workspace, id }: { members: Members; workspace: string; id: string }) {
  const { t, role } = useMessages();
  const labels = usePermissionLabels();
  const named = useCustomGroups(workspace).flatMap(({ resources }) => resources);
  const { data, problem, reload } = useLoad(id, (signal) => members.permissions(id, signal));
  if (problem) return <ErrorAlert problem={problem} retry={reload} />;
  if (!data) return <Loading />;
  if (!data.sources.length) return <p>{t("noPermissions")}</p>;
  const head = (
    <>
      <Head>{t("permission")}</Head>
      <Head>{t("because")}</Head>
    </>
  );
  return (
    <Table label={t("effectivePermissions")} head={head}>
      {data.sources.map(({ permission, from }) => (
        <Row key={permission}>
          <Cell label={t("permission")}>{labels.permission(permission, named)}</Cell>
          <Cell label={t("because")}>
            <LabelGroup numLabels={10} aria-label={t("because")}>
              {from.map((origin) => (
                <Label key={origin.id} isCompact color={origin.kind === "role" ? "purple" : "blue"}>
                  {origin.kind === "role" ? (
                    t("byRole", { name: role(data.role) })
                  ) : (
                    <Link to={`/${workspace}/groups/${origin.id}`}>{t("byGroup", { name: origin.name })}</Link>
                  )}
                </Label>
              ))}
            </LabelGroup>
          </Cell>
        </Row>
      ))}
    </Table>
  );
}
