import { Button, Label, LabelGroup } from "@patternfly/react-core";
import { ArrowRightIcon } from "@patternfly/react-icons/dist/dynamic/icons/arrow-right-icon";
import { useState } from "react";
import { displayName, type Effect, type Effects } from "../kernel/model";
import { useMessages } from "../messages/messages";
import { Cell, Head, Row, Table } from "../ui/Table";
import { useToasts } from "../ui/Toasts";
import { usePermissionLabels } from "./permission-labels";

interface EffectsListProps {
  effects: Effects;
  /** Reads on from a position, if the server can. */
  more?: (first: number) => Promise<Effects>;
}

/** Who is affected, and how. */
export function EffectsList({ effects, more }: EffectsListProps) {
  const { t, count } = useMessages();
  const toasts = useToasts();
  const [further, setFurther] = useState<{ of: Effects; items: Effect[]; busy: boolean }>();
  const read = further?.of === effects ? further.items : [];
  const items = [...effects.items, ...read];
  const left = effects.total - items.length;
  const readOn = async (from: (first: number) => Promise<Effects>) => {
    setFurther({ of: effects, items: read, busy: true });
    const next = await from(items.length).catch((problem: unknown) => toasts.problem(problem));
    setFurther({ of: effects, items: [...read, ...(next?.items ?? [])], busy: false });
  };
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
        {items.map((effect, index) => (
          <EffectRow key={effect.member.id ?? effect.member.email ?? index} effect={effect} />
        ))}
      </Table>
      {left > 0 && !more && <p className="pf-v5-u-mt-sm">{count("andMore", left)}</p>}
      {left > 0 && more && (
        <Button
          variant="link"
          isInline
          className="pf-v5-u-mt-sm"
          isLoading={further?.busy}
          isDisabled={further?.busy}
          onClick={() => void readOn(more)}
        >
          {count("andMore", left)}
        </Button>
      )}
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
        {fromRole !== toRole && (
          <>
            {role(fromRole)} <ArrowRightIcon aria-label={t("becomes")} />{" "}
          </>
        )}
        <b>{role(toRole)}</b>
      </Cell>
      <Cell label={t("otherChanges")}>
        <Changes title={t("leavesGroups")} names={groupsLeft.map(({ name }) => name)} color="orange" />
        <Permissions title={t("gains")} permissions={permissionsGained} color="green" />
        <Permissions title={t("loses")} permissions={permissionsLost} color="orange" />
      </Cell>
    </Row>
  );
}

interface ChangesProps {
  title: string;
  names: string[];
  color: "green" | "orange";
}

function Permissions({ permissions, ...rest }: { title: string; permissions: string[]; color: "green" | "orange" }) {
  const labels = usePermissionLabels();
  return <Changes names={permissions.map((permission) => labels.permission(permission))} {...rest} />;
}

function Changes({ title, names, color }: ChangesProps) {
  if (!names.length) return null;
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
