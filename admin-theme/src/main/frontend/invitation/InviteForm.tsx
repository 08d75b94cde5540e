import { ActionGroup, Button, Form } from "@patternfly/react-core";
import { useState } from "react";
import { useConfirmed } from "../group/Confirmation";
import { displayName, type Role } from "../kernel/model";
import { readRecipients } from "../kernel/recipients";
import { useMembers } from "../member/members";
import { NO_PROFILE, PROFILE, type ProfileDraft } from "../member/model";
import { ProfileFields } from "../member/ProfileFields";
import { GroupsField, RoleField } from "../member/RoleFields";
import { useMessages } from "../messages/messages";
import { isFilled, MetadataFields, toMetadata, validateEntries, type Entry } from "../metadata/MetadataFields";
import { Field, FormErrors, TextField } from "../ui/Field";
import { useSubmission } from "../ui/submission";
import { useToasts } from "../ui/Toasts";
import { KnownMember, knownIn, type Known } from "./KnownMember";
import { LinkOptions, type LinkDraft } from "./LinkOptions";

interface Draft extends Required<LinkDraft>, ProfileDraft {
  fullName: string;
  email: string;
  role: Role;
  groups: string[];
  metadata: Entry[];
}

const EMPTY: Draft = {
  ...{ fullName: "", email: "", role: "End-user", groups: [], ...NO_PROFILE },
  ...{ days: "", clientId: "", redirectUri: "", metadata: [] },
};

interface InviteFormProps {
  workspace: string;
  markDirty: (dirty: boolean) => void;
  invited: () => void;
  close: () => void;
  /** Somebody has pasted several addresses where one belongs. */
  pastedMany: (text: string) => void;
}

const isDirty = ({ role, groups, metadata, ...texts }: Draft) =>
  Object.values(texts).some((text) => text !== "") ||
  role !== EMPTY.role ||
  groups.length > 0 ||
  metadata.some(isFilled);

export function InviteForm({ workspace, markDirty, invited, close, pastedMany }: InviteFormProps) {
  const { t } = useMessages();
  const toasts = useToasts();
  const members = useMembers(workspace);
  const confirmed = useConfirmed();
  const [draft, setDraft] = useState(EMPTY);
  const [known, setKnown] = useState<Known>();
  const submission = useSubmission(
    ["fullName", "email", "role", "groups", ...PROFILE, "expiresIn", "clientId", "redirectUri", "metadata"],
    {
      member_exists: "email",
      metadata_key_unavailable: "metadata",
    },
  );

  const change = (patch: Partial<Draft>) => {
    if (patch.email !== undefined) setKnown(undefined);
    const next = { ...draft, ...patch };
    setDraft(next);
    markDirty(isDirty(next));
  };

  const invite = async () => {
    const fault = validateEntries(draft.metadata);
    if (fault) {
      submission.fail("metadata", t(fault));
      return;
    }
    const { email, role, groups } = draft;
    const body = { email: email.trim(), role, groups, metadata: toMetadata(draft.metadata) };
    const done = await submission.run(async () => {
      const { fullName, days, clientId, redirectUri } = draft;
      const optional = {
        fullName: fullName.trim(),
        ...Object.fromEntries(PROFILE.map((field) => [field, draft[field]])),
        ...{ expiresIn: days && `P${days}D`, clientId, redirectUri },
      };
      const filled = Object.fromEntries(Object.entries(optional).filter(([, value]) => value));
      const member = await confirmed((plan) => members.invite({ ...body, ...filled }, plan)).catch(
        (problem: unknown) => {
          setKnown(knownIn(problem, body.email));
          throw problem;
        },
      );
      toasts.success(t("invited", { name: displayName(member) }));
    });
    if (!done) return;
    change(EMPTY);
    invited();
    document.getElementById("invite-name")?.focus();
  };

  return (
    <Form
      noValidate
      onPaste={(event) => {
        const text = event.clipboardData.getData("text");
        if (readRecipients(text).filter(({ fault }) => !fault || fault === "space").length < 2) return;
        event.preventDefault();
        pastedMany(text);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void invite();
      }}
    >
      <FormErrors submission={submission} />
      <TextField
        id="invite-name"
        label={t("fullName")}
        autoFocus
        value={draft.fullName}
        change={(fullName) => change({ fullName })}
        error={submission.at("fullName")}
      />
      <TextField
        id="invite-email"
        label={t("email")}
        type="email"
        required
        value={draft.email}
        change={(email) => change({ email })}
        error={submission.at("email")}
      />
      {known && (
        <KnownMember
          known={known}
          members={members}
          done={() => {
            submission.forget();
            change(EMPTY);
            invited();
          }}
        />
      )}
      <RoleField value={draft.role} change={(role) => change({ role })} error={submission.at("role")} />
      <GroupsField
        workspace={workspace}
        value={draft.groups}
        change={(groups) => change({ groups })}
        error={submission.at("groups")}
      />
      <ProfileFields id="invite" draft={draft} change={change} submission={submission} />
      <LinkOptions id="invite" draft={draft} change={change} submission={submission} />
      <Field id="invite-metadata" label={t("metadata")} role="group" help={t("metadataHelp")}>
        <MetadataFields
          entries={draft.metadata}
          change={(metadata) => change({ metadata })}
          error={submission.at("metadata")}
        />
      </Field>
      <ActionGroup>
        <Button
          type="submit"
          isLoading={submission.busy}
          isDisabled={submission.busy || !draft.email.trim()}
          data-testid="invite"
        >
          {t("invite")}
        </Button>
        <Button variant="link" onClick={close}>
          {t("close")}
        </Button>
      </ActionGroup>
    </Form>
  );
}
