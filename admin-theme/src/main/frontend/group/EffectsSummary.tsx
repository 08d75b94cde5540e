import { Label, LabelGroup } from "@patternfly/react-core";
import { displayName, type Effect, type Effects, type GroupResource } from "../kernel/model";
import { useMessages } from "../messages/messages";
import { usePermissionLabels } from "./permission-labels";
import type { Changes } from "./shared-effects";

interface EffectsSummaryProps {
  effects: Effects;
  /** Those that have been read. */
  items: Effect[];
  shared: Changes;
  names: GroupResource[];
}

const isPromotion = ({ fromRole, toRole }: Effect) => fromRole === "End-user" && toRole === "Builder";

export function EffectsSummary({ effects, items, shared, names }: EffectsSummaryProps) {
  const { t, count } = useMessages();
  const { promotions } = effects;
  const promoted = items.find(isPromotion);
  const others = items.filter((effect) => effect.fromRole !== effect.toRole && !isPromotion(effect)).length;
  const leaving = items.filter(({ groupsLeft }) => groupsLeft.length > 0).length;
  const sentences = [
    ...(promotions
      ? [count("becomeBuilders", promotions, { name: promoted ? displayName(promoted.member) : "" })]
      : []),
    ...(others ? [count("changeRole", others)] : []),
    ...(leaving ? [count("leaveGroups", leaving)] : []),
  ];
  // What all those who have been read share may not be shared by the rest.
  const all = items.length === effects.total;
  return (
    <div className="wsp-stack pf-v5-u-mb-md" data-testid="effects-summary">
      <p>
        <b>{sentences.join(" ")}</b>
      </p>
      <EffectChanges
        changes={shared}
        names={names}
        gains={t(all ? "allGain" : "listedGain")}
        loses={t(all ? "allLose" : "listedLose")}
        leaves={t(all ? "allLeave" : "listedLeave")}
      />
    </div>
  );
}

interface EffectChangesProps {
  changes: Changes;
  /** Of resources in the permissions. */
  names: GroupResource[];
  gains: string;
  loses: string;
  leaves: string;
}

export function EffectChanges({ changes, names, gains, loses, leaves }: EffectChangesProps) {
  const { permission } = usePermissionLabels();
  const { groupsLeft, permissionsGained, permissionsLost } = changes;
  return (
    <>
      <Names title={leaves} names={groupsLeft.map(({ name }) => name)} color="orange" />
      <Names title={gains} names={permissionsGained.map((entry) => permission(entry, names))} color="green" />
      <Names title={loses} names={permissionsLost.map((entry) => permission(entry, names))} color="orange" />
    </>
  );
}

function Names({ title, names, color }: { title: string; names: string[]; color: "green" | "orange" }) {
  if (!names.length) return null;
  return (
    <LabelGroup categoryName={title} numLabels={5}>
      {names.map((name) => (
        <Label key={name} isCompact color={color}>
          <bdi>{name}</bdi>
        </Label>
      ))}
    </LabelGroup>
  );
}
