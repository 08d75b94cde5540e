import { Form } from "@patternfly/react-core";
import { useEffect } from "react";
import { useConfirmed, withEffects } from "../group/Confirmation";
import type { Tagged } from "../kernel/api";
import { changes, useEditing } from "../kernel/editing";
import { lastDay } from "../kernel/last-day";
import { displayName } from "../kernel/model";
import { useMessages } from "../messages/messages";
import { FormErrors, TextField } from "../ui/Field";
import { useSubmission } from "../ui/submission";
import { useToasts, type Undo } from "../ui/Toasts";
import { MemberChanges } from "./MemberChanges";
import type { Members } from "./members";
import { PROFILE, type Member, type MemberDraft, type MemberPatch, type ProfileDraft } from "./model";
import { ProfileFields } from "./ProfileFields";
import { GroupsField, RoleField } from "./RoleFields";

export const EDIT_FORM = "edit-member";

interface EditFormProps {
  member: Tagged<Member>;
  members: Members;
  workspace: string;
  /** In which days end. */
  zone: string;
  markDirty: (dirty: boolean) => void;
  markBusy: (busy: boolean) => void;
  changed: () => void;
  saved: () => void;
}

const toDraft = ({ fullName, email, role, groups, status, ...profile }: Member, zone: string): MemberDraft => ({
  fullName: fullName.trim(),
  email: email ?? "",
  role,
  groups: groups.map(({ id }) => id),
  ...(Object.fromEntries(PROFILE.map((field) => [field, profile[field] ?? ""])) as ProfileDraft),
  activeUntil: lastDay(profile.activeUntil, zone),
  status,
});

/** Only what changed is sent, so that it does not undo somebody else's change. */
function difference(before: MemberDraft, after: MemberDraft): MemberPatch {
  const wanted = { ...after, fullName: after.fullName.trim(), email: after.email.trim(), status: before.status };
  const changed = changes(before, wanted).map(({ path: [name] }) => name);
  const sent = { ...wanted, ...Object.fromEntries(PROFILE.map((field) => [field, wanted[field] || null])) };
  return Object.fromEntries(Object.entries(sent).filter(([name]) => changed.includes(name)));
}

export function EditForm({
  member: start,
  members,
  workspace,
  zone,
  markDirty,
  markBusy,
  changed,
  saved,
}: EditFormProps) {
  const { t } = useMessages();
  const toasts = useToasts();
  const confirmed = useConfirmed();
  const submission = useSubmission(["fullName", "email", "role", "groups", ...PROFILE], {
    member_exists: "email",
    last_admin: "role",
    name_owned_by_account: "fullName",
    role_immutable: "role",
  });
  const member = start.value;
  const editing = useEditing(
    start,
    () => members.get(member.id),
    (read) => toDraft(read, zone),
  );
  const { draft, dirty, change } = editing;
  const invited = member.status === "Invited";
  useEffect(() => markDirty(dirty), [markDirty, dirty]);

  const save = async () => {
    markBusy(true);
    let undo: Undo | undefined;
    const done = await submission.run(() =>
      editing.save(async (before, after, etag) => {
        const { result: now, effects } = await withEffects(confirmed, (plan) =>
          members.change(member.id, difference(before, after), etag, plan),
        );
        const back = () => confirmed((plan) => members.change(member.id, difference(after, before), now.etag, plan));
        // Who left groups or became a Builder by it would not be as before.
        if (!effects) undo = () => back().then(changed);
        return now;
      }),
    );
    markBusy(false);
    if (!done) return;
    toasts.success(t("userSaved", { name: draft.fullName || displayName(member) }), undo);
    changed();
    saved();
  };

  return (
    <Form
      id={EDIT_FORM}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FormErrors submission={submission} />
      <MemberChanges conflict={editing} known={[editing.value, member]} />
      <TextField
        id="member-name"
        label={t("name")}
        value={draft.fullName}
        change={(fullName) => change({ fullName })}
        disabled={!invited}
        help={invited ? undefined : t("nameInAccount")}
        error={submission.at("fullName")}
      />
      {invited && (
        <TextField
          id="member-email"
          type="email"
          label={t("email")}
          required
          value={draft.email}
          change={(email) => change({ email })}
          error={submission.at("email")}
        />
      )}
      {member.status === "Archived" ? (
        <p className="wsp-minor">{t("archivedAsItWas")}</p>
      ) : (
        <>
          <RoleField value={draft.role} change={(role) => change({ role })} error={submission.at("role")} />
          <GroupsField
            workspace={workspace}
            value={draft.groups}
            change={(groups) => change({ groups })}
            error={submission.at("groups")}
          />
        </>
      )}
      <ProfileFields id="member" draft={draft} change={change} submission={submission} zone={zone} />
    </Form>
  );
}
