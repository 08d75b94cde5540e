import { ActionGroup, Alert, Button, Form, FormSection } from "@patternfly/react-core";
import { useState } from "react";
import { useLoad } from "../kernel/load";
import { useSubmission } from "../kernel/submission";
import { useMessages } from "../messages/messages";
import { FormErrors } from "../ui/Field";
import { Failure, Waiting } from "../ui/Notice";
import { useToasts } from "../ui/Toasts";
import { AccessTable } from "./AccessTable";
import { useConfirmed } from "./Confirmation";
import { FlagMatrix } from "./FlagMatrix";
import type { Groups } from "./groups";
import type { Group } from "./model";
import { useWording } from "./permissions";

interface PermissionsFormProps {
  groups: Groups;
  group: Group;
  saved: (group: Group) => void;
}

type Draft = Pick<Group, "permissions" | "access">;

const canonical = ({ permissions, access }: Draft) =>
  JSON.stringify([
    [...permissions].sort(),
    Object.keys(access)
      .sort()
      .map((type) => [type, [...(access[type] ?? [])].sort()])
      .filter(([, entries]) => entries?.length),
  ]);

/** What a group allows: the matrix of flags, and access to all or to named resources. */
export function PermissionsForm({ groups, group, saved }: PermissionsFormProps) {
  const { t } = useMessages();
  const wording = useWording();
  const toasts = useToasts();
  const confirmed = useConfirmed();
  const { data: catalog, problem, reload } = useLoad("catalog", (signal) => groups.catalog(signal));
  const [draft, setDraft] = useState<Draft>({ permissions: group.permissions, access: group.access });
  const submission = useSubmission(["permissions", "access"]);
  if (!catalog) return problem ? <Failure problem={problem} retry={reload} /> : <Waiting />;

  const dirty = canonical(draft) !== canonical(group);
  const save = () =>
    submission.run(async () => {
      const changed = await confirmed((plan) => groups.change(group.id, draft, plan));
      toasts.success(t("permissionsSaved", { name: group.name }));
      saved(changed);
      setDraft({ permissions: changed.permissions, access: changed.access });
    });
  const errors = [submission.at("permissions"), submission.at("access")].filter((text) => text !== undefined);

  return (
    <Form
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      {!group.editable && (
        <Alert isInline variant="info" title={t(group.role === "Admin" ? "adminFixed" : "endUserFixed")} />
      )}
      {group.editable && group.kind === "role" && <Alert isInline variant="info" title={t("builderForAll")} />}
      <FormErrors submission={submission} />
      {errors.map((text) => (
        <Alert key={text} isInline variant="danger" title={text} />
      ))}
      <FlagMatrix
        types={catalog.types}
        chosen={draft.permissions}
        disabled={!group.editable}
        change={(permissions) => setDraft({ ...draft, permissions })}
      />
      {catalog.types
        .filter(({ actions }) => actions.length > 0)
        .map((type) => (
          <FormSection key={type.type} title={t("accessTo", { type: wording.type(type.type) })} titleElement="h2">
            <p className="wsp-minor">{t("accessHelp")}</p>
            <AccessTable
              type={type}
              groups={groups}
              group={group}
              entries={draft.access[type.type] ?? []}
              change={(entries) => setDraft({ ...draft, access: { ...draft.access, [type.type]: entries } })}
            />
          </FormSection>
        ))}
      {group.editable && (
        <ActionGroup>
          <Button type="submit" isDisabled={!dirty || submission.busy} isLoading={submission.busy} data-testid="save">
            {t("save")}
          </Button>
          <Button
            variant="link"
            isDisabled={!dirty}
            onClick={() => setDraft({ permissions: group.permissions, access: group.access })}
          >
            {t("revert")}
          </Button>
        </ActionGroup>
      )}
    </Form>
  );
}
