import type { GroupResource, Reference } from "../kernel/model";
import { useMessages } from "../messages/messages";

/** A resource with its name; audit entries do not say its type. */
type Named = Reference & Partial<GroupResource>;

/** Puts `app:create` and `app:edit:orders` into words; a realm's own vocabulary is shown as it is. */
export function usePermissionLabels() {
  const { word, t } = useMessages();
  const type = (name: string) => word("type", name);
  const action = (name: string) => word("action", name);
  const permission = (text: string, names: Named[] = []): string => {
    const [, kind = "", verb = "", resource] = /^([^:]*):([^:]*)(?::(.*))?$/s.exec(text) ?? [];
    const base = `${type(kind)}: ${action(verb)}`;
    if (resource === undefined) return base;
    if (resource === "*") return `${base} – ${t("allResources")}`;
    const named = names.find((one) => one.id === resource && (one.type ?? kind) === kind);
    const name = named?.name ?? resource;
    return `${base} – ${named?.gone ? t("resourceGone", { name }) : name}`;
  };
  return { type, action, permission };
}
