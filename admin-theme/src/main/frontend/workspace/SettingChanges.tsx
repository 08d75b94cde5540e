import { useMessages } from "../messages/messages";
import type { MessageKey } from "../messages/types";
import { ConcurrentChanges, type Conflict } from "../ui/ConcurrentChanges";

/** What another person changed in the settings. */
export function SettingChanges({ conflict }: { conflict: Conflict }) {
  const { t } = useMessages();
  const field = ([name = ""]: string[]) =>
    t(name === "identityProviders" ? "identityProviders" : (`setting_${name}` as MessageKey));
  const word = (value: unknown) => {
    if (value === null) return t("idpByRealm");
    if (Array.isArray(value)) return value.join(", ") || "–";
    return typeof value === "boolean" ? t(value ? "on" : "off") : (value as string);
  };
  return <ConcurrentChanges conflict={conflict} field={field} word={word} />;
}
