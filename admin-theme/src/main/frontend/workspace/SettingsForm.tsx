import { Form, FormSection, Switch } from "@patternfly/react-core";
import { useApi, useCaller } from "../host/host";
import type { Tagged } from "../kernel/api";
import { useEditing } from "../kernel/editing";
import { useMessages } from "../messages/messages";
import { Field, FormErrors, TextField } from "../ui/Field";
import { SaveBar } from "../ui/SaveBar";
import { useSubmission } from "../ui/submission";
import { useToasts } from "../ui/Toasts";
import { useUnsaved } from "../ui/unsaved";
import { ofDays, toDays } from "./duration";
import { IdentityProvidersField } from "./IdentityProvidersField";
import type { SettingName, SettingValues, WorkspaceSettings } from "./model";
import { SettingChanges } from "./SettingChanges";

const SWITCHES = ["strictSso", "linkOnly", "reveal", "reminders"] as const;
const NUMBERS = ["mailsPerHour", "invitationExpiry", "auditRetention"] as const;

/** The fields of the limits, and what the server calls them. */
const SEATS = [
  ["seatsAll", "seats.all"],
  ["seatsBuilders", "seats.builders"],
] as const;

interface Draft extends Record<(typeof SWITCHES)[number], boolean>, Record<(typeof NUMBERS)[number], string> {
  identityProviders: string[] | null;
  timeZone: string;
  seatsAll: string;
  seatsBuilders: string;
}

const toDraft = (settings: SettingValues): Draft => ({
  identityProviders: settings.identityProviders ?? null,
  strictSso: settings.strictSso,
  linkOnly: settings.linkOnly,
  reveal: settings.reveal,
  reminders: settings.reminders,
  mailsPerHour: String(settings.mailsPerHour),
  invitationExpiry: String(toDays(settings.invitationExpiry)),
  auditRetention: String(toDays(settings.auditRetention)),
  timeZone: settings.timeZone,
  seatsAll: String(settings.seats?.all ?? ""),
  seatsBuilders: String(settings.seats?.builders ?? ""),
});

const toSeats = (all: string, builders: string) =>
  all || builders ? { all: Number(all) || null, builders: Number(builders) || null } : null;

const toValues = ({ seatsAll, seatsBuilders, ...draft }: Draft): SettingValues => ({
  ...draft,
  seats: toSeats(seatsAll, seatsBuilders),
  mailsPerHour: Number(draft.mailsPerHour),
  invitationExpiry: ofDays(Number(draft.invitationExpiry)),
  auditRetention: ofDays(Number(draft.auditRetention)),
});

/** What differs, so that settings that this page does not know stay as they are. */
function difference(before: SettingValues, after: SettingValues): Partial<SettingValues> {
  const keys = Object.keys(after) as SettingName[];
  const changed = keys.filter((key) => JSON.stringify(after[key]) !== JSON.stringify(before[key] ?? null));
  return Object.fromEntries(changed.map((key) => [key, after[key]]));
}

interface SettingsFormProps {
  settings: Tagged<WorkspaceSettings>;
  path: string;
  /** What to call the workspace. */
  name: string;
}

export function SettingsForm({ settings: start, path, name: workspace }: SettingsFormProps) {
  const api = useApi();
  const { realmAdmin } = useCaller();
  const { t } = useMessages();
  const toasts = useToasts();
  const editing = useEditing(start, () => api.tagged<WorkspaceSettings>(path), toDraft);
  const { value: settings, draft, dirty, change } = editing;
  const submission = useSubmission([
    "identityProviders",
    ...SWITCHES,
    ...NUMBERS,
    "timeZone",
    "seats",
    "seats.all",
    "seats.builders",
  ]);
  useUnsaved(dirty && !submission.busy);
  const readOnly = (name: SettingName) => settings.readOnly.includes(name);
  const help = (name: (typeof SWITCHES)[number] | (typeof NUMBERS)[number]) =>
    readOnly(name) && settings.owners[name] === "realm"
      ? `${t(`setting_${name}_help`)} ${t(name === "reveal" ? "settingOfAccountAdmins" : "settingOfRealm")}`
      : t(`setting_${name}_help`);

  const save = () =>
    submission.run(async () => {
      const send = (before: Draft, after: Draft, ifMatch: string | null) =>
        api.change<WorkspaceSettings>("PATCH", path, { body: difference(toValues(before), toValues(after)), ifMatch });
      await editing.save(async (before, after, etag) => {
        const now = await send(before, after, etag);
        toasts.success(t("settingsSaved", { name: workspace }), () =>
          send(after, before, now.etag).then(editing.adopt),
        );
        return now;
      });
    });

  return (
    <Form
      isHorizontal
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FormSection title={t("signInAndInvitations")} titleElement="h2">
        <FormErrors submission={submission} />
        <SettingChanges conflict={editing} />
        <IdentityProvidersField
          value={draft.identityProviders}
          change={(identityProviders) => change({ identityProviders })}
          error={submission.at("identityProviders")}
          readOnly={readOnly("identityProviders")}
          bound={realmAdmin ? null : (settings.bounds?.identityProviders ?? null)}
        />
        {SWITCHES.map((name) => (
          <Field
            key={name}
            id={`settings-${name}`}
            label={t(`setting_${name}`)}
            help={help(name)}
            error={submission.at(name)}
            flush
          >
            <Switch
              id={`settings-${name}`}
              aria-label={t(`setting_${name}`)}
              label={t("on")}
              labelOff={t("off")}
              isChecked={draft[name]}
              isDisabled={readOnly(name)}
              aria-describedby={`settings-${name}-help`}
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
            help={help(name)}
            value={draft[name]}
            change={(value) => change({ [name]: value })}
            error={submission.at(name)}
            disabled={readOnly(name)}
          />
        ))}
        {SEATS.map(([name, field]) => (
          <TextField
            key={name}
            id={`settings-${name}`}
            type="number"
            label={t(`setting_${name}`)}
            help={readOnly("seats") ? `${t("setting_seats_help")} ${t("settingOfRealm")}` : t("setting_seats_help")}
            value={draft[name]}
            change={(value) => change({ [name]: value })}
            error={submission.at(field)}
            disabled={readOnly("seats")}
          />
        ))}
        <TextField
          id="settings-timeZone"
          label={t("setting_timeZone")}
          help={t("setting_timeZone_help")}
          value={draft.timeZone}
          change={(timeZone) => change({ timeZone })}
          error={submission.at("timeZone")}
          disabled={readOnly("timeZone")}
        />
        <SaveBar dirty={dirty} busy={submission.busy} revert={editing.revert} testId="save-settings" />
      </FormSection>
    </Form>
  );
}
