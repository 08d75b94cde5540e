import { FormSelect, FormSelectOption } from "@patternfly/react-core";
import { useCaller, useHost } from "../host/host";
import { useMessages } from "../messages/messages";
import { Field, useUntilMended } from "../ui/Field";

interface LanguageFieldProps {
  id: string;
  /** Empty for the realm's own. */
  value: string;
  change: (locale: string) => void;
  error?: string;
}

/** The language of mails; nothing if the realm has no choice. */
export function LanguageField({ id, value, change, error }: LanguageFieldProps) {
  const { t } = useMessages();
  const { locale } = useHost();
  const { locales } = useCaller();
  const unmended = useUntilMended(error, value);
  if (!locales.length) return null;
  const names = new Intl.DisplayNames([locale], { type: "language" });
  return (
    <Field id={id} label={t("mailLanguage")} help={t("mailLanguageHelp")} error={unmended}>
      <FormSelect id={id} aria-describedby={`${id}-help`} value={value} onChange={(_event, chosen) => change(chosen)}>
        <FormSelectOption value="" label={t("defaultLanguage")} />
        {locales.map((tag) => (
          <FormSelectOption key={tag} value={tag} label={names.of(tag) ?? tag} />
        ))}
      </FormSelect>
    </Field>
  );
}
