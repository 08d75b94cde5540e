import type { Reference } from "../kernel/model";
import { useMessages } from "../messages/messages";

/** Puts `app:create` and `app:edit:orders` into words; a realm's own vocabulary is shown as it is. */
export function usePermissionLabels() {
  const { word, t } = useMessages();
  const type = (name: string) => word("type", name);
  const action = (name: string) => word("action", name);
  const permission = (text: string, names: Reference[] = []): string => {
    const [, kind = "", verb = "", resource] = /^([^:]*):([^:]*)(?::(.*))?$/s.exec(text) ?? [];
    const base = `${type(kind)}: ${action(verb)}`;
    if (resource === undefined) return base;
    const name = resource === "*" ? t("allResources") : (names.find(({ id }) => id === resource)?.name ?? resource);
    return `${base} – ${name}`;
  };
  return { type, action, permission };
}
