import type { Change } from "../kernel/editing";
import { useMessages } from "../messages/messages";
import type { MessageKey } from "../messages/types";
import { ConcurrentChanges } from "../ui/ConcurrentChanges";

/** What another person changed in the settings. */
export function SettingChanges({ changes }: { changes: Change[] }) {
  const { t } = useMessages();
  const field = ([name = ""]: string[]) =>
    t(name === "identityProviders" ? "identityProviders" : (`setting_${name}` as MessageKey));
  const word = (value: unknown) => {
    if (value === null) return t("idpByRealm");
    if (Array.isArray(value)) return value.join(", ") || "–";
    return typeof value === "boolean" ? t(value ? "on" : "off") : (value as string);
  };
  return <ConcurrentChanges changes={changes} field={field} word={word} />;
}
