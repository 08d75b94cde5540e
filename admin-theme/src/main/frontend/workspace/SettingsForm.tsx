import { ActionGroup, Button, Form, FormSection, Switch } from "@patternfly/react-core";
import { useState } from "react";
import { useApi } from "../host/host";
import { useSubmission } from "../kernel/submission";
import { useMessages } from "../messages/messages";
import { Field, FormErrors, TextField } from "../ui/Field";
import { useToasts } from "../ui/Toasts";
import { ofDays, toDays } from "./duration";
import { IdentityProvidersField } from "./IdentityProvidersField";
import type { Settings } from "./model";

const SWITCHES = ["strictSso", "linkOnly", "reveal"] as const;
const NUMBERS = ["mailsPerHour", "invitationExpiry", "auditRetention"] as const;

interface Draft extends Record<(typeof SWITCHES)[number], boolean>, Record<(typeof NUMBERS)[number], string> {
  identityProviders: string[] | null;
}

const toDraft = (settings: Settings): Draft => ({
  identityProviders: settings.identityProviders ?? null,
  strictSso: settings.strictSso,
  linkOnly: settings.linkOnly,
  reveal: settings.reveal,
  mailsPerHour: String(settings.mailsPerHour),
  invitationExpiry: String(toDays(settings.invitationExpiry)),
  auditRetention: String(toDays(settings.auditRetention)),
});

const toSettings = (draft: Draft): Settings => ({
  ...draft,
  mailsPerHour: Number(draft.mailsPerHour),
  invitationExpiry: ofDays(Number(draft.invitationExpiry)),
  auditRetention: ofDays(Number(draft.auditRetention)),
});

/** What differs, so that settings this page does not know of stay as they are. */
function difference(before: Settings, after: Settings): Partial<Settings> {
  const keys = Object.keys(after) as (keyof Settings)[];
  const changed = keys.filter((key) => JSON.stringify(after[key]) !== JSON.stringify(before[key] ?? null));
  return Object.fromEntries(changed.map((key) => [key, after[key]]));
}

interface SettingsFormProps {
  settings: Settings;
  path: string;
  saved: (settings: Settings) => void;
}

export function SettingsForm({ settings, path, saved }: SettingsFormProps) {
  const api = useApi();
  const { t } = useMessages();
  const toasts = useToasts();
  const [draft, setDraft] = useState(() => toDraft(settings));
  const submission = useSubmission(["identityProviders", ...SWITCHES, ...NUMBERS]);
  const change = (patch: Partial<Draft>) => setDraft({ ...draft, ...patch });
  const dirty = JSON.stringify(draft) !== JSON.stringify(toDraft(settings));

  const save = () =>
    submission.run(async () => {
      const body = difference(toSettings(toDraft(settings)), toSettings(draft));
      saved(await api.send<Settings>("PATCH", path, { body }));
      toasts.success(t("settingsSaved"));
    });

  return (
    <Form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FormSection title={t("signInAndInvitations")} titleElement="h2">
        <FormErrors submission={submission} />
        <IdentityProvidersField
          value={draft.identityProviders}
          change={(identityProviders) => change({ identityProviders })}
          error={submission.at("identityProviders")}
        />
        {SWITCHES.map((name) => (
          <Field
            key={name}
            id={`settings-${name}`}
            label={t(`setting_${name}`)}
            help={t(`setting_${name}_help`)}
            error={submission.at(name)}
          >
            <Switch
              id={`settings-${name}`}
              aria-label={t(`setting_${name}`)}
              label={t("on")}
              labelOff={t("off")}
              isChecked={draft[name]}
              onChange={(_event, checked) => change({ [name]: checked })}
            />
          </Field>
        ))}
        {NUMBERS.map((name) => (
          <TextField
            key={name}
            id={`settings-${name}`}
            type="number"
            label={t(`setting_${name}`)}
            help={t(`setting_${name}_help`)}
            value={draft[name]}
            change={(value) => change({ [name]: value })}
            error={submission.at(name)}
          />
        ))}
        <ActionGroup>
          <Button
            type="submit"
            isDisabled={!dirty || submission.busy}
            isLoading={submission.busy}
            data-testid="save-settings"
          >
            {t("save")}
          </Button>
          <Button variant="link" isDisabled={!dirty} onClick={() => setDraft(toDraft(settings))}>
            {t("revert")}
          </Button>
        </ActionGroup>
      </FormSection>
    </Form>
  );
}
