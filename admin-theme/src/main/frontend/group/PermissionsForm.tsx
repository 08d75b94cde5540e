import { Alert, Form, FormSection } from "@patternfly/react-core";
import type { Tagged } from "../kernel/api";
import { changes, useEditing } from "../kernel/editing";
import { useLoad } from "../kernel/load";
import { useMessages } from "../messages/messages";
import { ErrorAlert, Loading } from "../ui/Feedback";
import { FormErrors } from "../ui/Field";
import { SaveBar } from "../ui/SaveBar";
import { useSubmission } from "../ui/submission";
import { useToasts, type Undo } from "../ui/Toasts";
import { useUnsaved } from "../ui/unsaved";
import { withoutRedundant } from "./access";
import { AccessTable } from "./AccessTable";
import { useConfirmed, withEffects } from "./Confirmation";
import { FlagMatrix } from "./FlagMatrix";
import { GroupChanges } from "./GroupChanges";
import type { Groups } from "./groups";
import type { Group, GroupPatch } from "./model";
import { usePermissionLabels } from "./permission-labels";

interface PermissionsFormProps {
  groups: Groups;
  group: Tagged<Group>;
  saved: (group: Tagged<Group>) => void;
}

type Draft = Pick<Group, "permissions" | "access">;

const toDraft = ({ permissions, access }: Group): Draft => ({ permissions, access });

const difference = (before: Draft, { permissions, access }: Draft): GroupPatch => ({
  ...(changes(before.permissions, permissions).length ? { permissions } : {}),
  ...(changes(before.access, access).length
    ? { access: Object.fromEntries(Object.entries(access).map(([type, entries]) => [type, withoutRedundant(entries)])) }
    : {}),
});

/** What a group allows: the matrix of flags, and access to all resources or to some by name. */
export function PermissionsForm({ groups, group: start, saved }: PermissionsFormProps) {
  const { t } = useMessages();
  const labels = usePermissionLabels();
  const toasts = useToasts();
  const confirmed = useConfirmed();
  const { data: catalog, problem, reload } = useLoad("catalog", (signal) => groups.catalog(signal));
  const editing = useEditing(start, () => groups.get(start.value.id), toDraft);
  const { value: group, draft, dirty, change } = editing;
  const submission = useSubmission(["permissions", "access"]);
  useUnsaved(dirty && !submission.busy);
  if (!catalog) return problem ? <ErrorAlert problem={problem} retry={reload} /> : <Loading />;

  const save = () =>
    submission.run(async () => {
      let undo: Undo | undefined;
      await editing.save(async (before, after, etag) => {
        const { result: changed, effects } = await withEffects(confirmed, (plan) =>
          groups.change(group.id, difference(before, after), etag, plan),
        );
        const back = async () => {
          const now = await confirmed((plan) => groups.change(group.id, difference(after, before), changed.etag, plan));
          editing.adopt(now);
          saved(now);
        };
        if (!effects) undo = back;
        saved(changed);
        return changed;
      });
      toasts.success(t("permissionsSaved", { name: start.value.name }), undo);
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
      <GroupChanges conflict={editing} known={[group, start.value]} />
      {errors.map((text) => (
        <Alert key={text} isInline variant="danger" title={text} />
      ))}
      <FlagMatrix
        types={catalog.types}
        chosen={draft.permissions}
        disabled={!group.editable}
        raising={group.kind === "custom"}
        change={(permissions) => change({ permissions })}
      />
      {catalog.types
        .filter(({ actions }) => actions.length > 0)
        .map((type) => (
          <FormSection key={type.type} title={t("accessTo", { type: labels.type(type.type) })} titleElement="h2">
            <p className="wsp-minor">{t("accessHelp")}</p>
            <AccessTable
              type={type}
              groups={groups}
              group={group}
              entries={draft.access[type.type] ?? []}
              change={(entries) => change({ access: { ...draft.access, [type.type]: entries } })}
            />
          </FormSection>
        ))}
      {group.editable && <SaveBar dirty={dirty} busy={submission.busy} revert={editing.revert} testId="save" />}
    </Form>
  );
}
