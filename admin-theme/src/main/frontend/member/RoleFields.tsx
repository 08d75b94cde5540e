import { Label, LabelGroup, Radio } from "@patternfly/react-core";
import { useCustomGroups } from "../group/groups";
import { ROLES, type Role } from "../kernel/model";
import { useMessages } from "../messages/messages";
import { Field, useUntilMended } from "../ui/Field";
import { MultiSelect } from "../ui/MultiSelect";

interface RoleFieldProps {
  /** Another one where two are in one page. */
  id?: string;
  value: Role;
  change: (role: Role) => void;
  error?: string;
}

export function RoleField({ id = "member-role", value, change, error }: RoleFieldProps) {
  const { t, role } = useMessages();
  const unmended = useUntilMended(error, value);
  return (
    <Field id={id} label={t("role")} role="radiogroup" required error={unmended}>
      {ROLES.map((name) => (
        <Radio
          key={name}
          id={`${id}-${name}`}
          name={id}
          label={role(name)}
          description={t(`roleHelp_${name.replace("-", "_") as "Admin" | "Builder" | "End_user"}`)}
          isChecked={value === name}
          onChange={() => change(name)}
        />
      ))}
    </Field>
  );
}

interface GroupsFieldProps {
  id?: string;
  workspace: string;
  value: string[];
  change: (groups: string[]) => void;
  error?: string;
}

export function GroupsField({ id = "member-groups", workspace, value, change, error }: GroupsFieldProps) {
  const { t } = useMessages();
  const groups = useCustomGroups(workspace);
  const unmended = useUntilMended(error, value);
  const nameOf = (id: string) => groups.find((group) => group.id === id)?.name ?? id;
  return (
    <Field id={id} label={t("groups")} help={groups.length ? t("groupsHelp") : t("groupsNone")} error={unmended}>
      <MultiSelect
        id={id}
        label={t("chooseGroups")}
        options={groups}
        chosen={value}
        change={change}
        disabled={!groups.length}
      />
      {value.length > 0 && (
        <LabelGroup numLabels={20} className="pf-v5-u-mt-sm" aria-label={t("groups")}>
          {value.map((id) => (
            <Label
              key={id}
              color="blue"
              closeBtnAriaLabel={t("removeNamed", { name: nameOf(id) })}
              onClose={() => change(value.filter((other) => other !== id))}
            >
              <bdi>{nameOf(id)}</bdi>
            </Label>
          ))}
        </LabelGroup>
      )}
    </Field>
  );
}
