import { Label, LabelGroup } from "@patternfly/react-core";
import { ArrowRightIcon } from "@patternfly/react-icons/dist/dynamic/icons/arrow-right-icon";
import { displayName } from "../member/model";
import { useMessages } from "../messages/messages";
import { Cell, Head, Row, Table } from "../ui/Table";
import type { Effect, Effects } from "./model";
import { useWording } from "./permissions";

/** Who is changed, and how. */
export function EffectsList({ effects }: { effects: Effects }) {
  const { t, count } = useMessages();
  const more = effects.total - effects.items.length;
  const head = (
    <>
      <Head>{t("user")}</Head>
      <Head>{t("role")}</Head>
      <Head>{t("otherChanges")}</Head>
    </>
  );
  return (
    <div className="wsp-scroll" tabIndex={0} role="region" aria-label={t("effects")}>
      <Table label={t("effects")} head={head}>
        {effects.items.map((effect, index) => (
          <EffectRow key={effect.member.id ?? effect.member.email ?? index} effect={effect} />
        ))}
      </Table>
      {more > 0 && <p className="pf-v5-u-mt-sm">{count("andMore", more)}</p>}
    </div>
  );
}

function EffectRow({ effect }: { effect: Effect }) {
  const { t, role } = useMessages();
  const { member, fromRole, toRole, groupsLeft, permissionsGained, permissionsLost } = effect;
  return (
    <Row>
      <Cell label={t("user")}>
        {displayName(member)}
        {member.fullName && <div className="wsp-minor">{member.email}</div>}
      </Cell>
      <Cell label={t("role")}>
        {fromRole && fromRole !== toRole && (
          <>
            {role(fromRole)} <ArrowRightIcon aria-label={t("becomes")} />{" "}
          </>
        )}
        <b>{toRole && role(toRole)}</b>
      </Cell>
      <Cell label={t("otherChanges")}>
        <Changes title={t("leavesGroups")} names={groupsLeft?.map(({ name }) => name)} color="orange" />
        <Permissions title={t("gains")} permissions={permissionsGained} color="green" />
        <Permissions title={t("loses")} permissions={permissionsLost} color="orange" />
      </Cell>
    </Row>
  );
}

interface ChangesProps {
  title: string;
  names?: string[];
  color: "green" | "orange";
}

function Permissions({
  permissions,
  ...rest
}: {
  title: string;
  permissions?: string[] | null;
  color: "green" | "orange";
}) {
  const wording = useWording();
  return <Changes names={permissions?.map((permission) => wording.permission(permission))} {...rest} />;
}

function Changes({ title, names, color }: ChangesProps) {
  if (!names?.length) return null;
  return (
    <LabelGroup categoryName={title} numLabels={5}>
      {names.map((name) => (
        <Label key={name} isCompact color={color}>
          {name}
        </Label>
      ))}
    </LabelGroup>
  );
}
