import { Form } from "@patternfly/react-core";
import { useState } from "react";
import { useConfirmed } from "../group/Confirmation";
import { useSubmission } from "../kernel/submission";
import { useMessages } from "../messages/messages";
import { FormErrors, TextField } from "../ui/Field";
import { useToasts } from "../ui/Toasts";
import type { MemberPatch, Members } from "./members";
import { displayName, type Member } from "./model";
import { GroupsField, RoleField } from "./RoleFields";

export const EDIT_FORM = "edit-member";

interface EditFormProps {
  member: Member;
  members: Members;
  workspace: string;
  markDirty: (dirty: boolean) => void;
  markBusy: (busy: boolean) => void;
  saved: () => void;
}

interface Draft {
  fullName: string;
  email: string;
  role: Member["role"];
  groups: string[];
}

const same = (a: string[], b: string[]) => a.length === b.length && a.every((id) => b.includes(id));

/** Only what was changed is sent, so that nobody else's change is undone. */
function difference(before: Draft, after: Draft): MemberPatch {
  return {
    ...(after.fullName.trim() === before.fullName ? {} : { fullName: after.fullName.trim() }),
    ...(after.email.trim() === before.email ? {} : { email: after.email.trim() }),
    ...(after.role === before.role ? {} : { role: after.role }),
    ...(same(before.groups, after.groups) ? {} : { groups: after.groups }),
  };
}

export function EditForm({ member, members, workspace, markDirty, markBusy, saved }: EditFormProps) {
  const { t } = useMessages();
  const toasts = useToasts();
  const confirmed = useConfirmed();
  const submission = useSubmission(["fullName", "email", "role", "groups"], {
    member_exists: "email",
    last_admin: "role",
    name_owned_by_account: "fullName",
    role_immutable: "role",
  });
  const [before] = useState<Draft>({
    fullName: member.fullName?.trim() ?? "",
    email: member.email ?? "",
    role: member.role,
    groups: member.groups.map(({ id }) => id),
  });
  const [draft, setDraft] = useState(before);
  const invited = member.status === "Invited";

  const change = (patch: Partial<Draft>) => {
    const next = { ...draft, ...patch };
    setDraft(next);
    markDirty(Object.keys(difference(before, next)).length > 0);
  };

  const save = async () => {
    markBusy(true);
    const done = await submission.run(() =>
      confirmed((plan) => members.change(member.id, difference(before, draft), plan)),
    );
    markBusy(false);
    if (!done) return;
    toasts.success(t("userSaved", { name: draft.fullName || displayName(member) }));
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
      <RoleField value={draft.role} change={(role) => change({ role })} error={submission.at("role")} />
      <GroupsField
        workspace={workspace}
        value={draft.groups}
        change={(groups) => change({ groups })}
        error={submission.at("groups")}
      />
    </Form>
  );
}
