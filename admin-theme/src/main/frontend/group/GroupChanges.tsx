import { useMessages } from "../messages/messages";
import { ConcurrentChanges, type Conflict } from "../ui/ConcurrentChanges";
import type { Group } from "./model";
import { usePermissionLabels } from "./permission-labels";

/** What another person changed in a group; `known` are the states that name resources. */
export function GroupChanges({ conflict, known }: { conflict: Conflict; known: Group[] }) {
  const { t } = useMessages();
  const labels = usePermissionLabels();
  const names = known.flatMap(({ resources }) => resources);
  const field = ([name]: string[]) => t(name === "name" ? "name" : "permissions");
  const word = (value: unknown, [name, type]: string[]) => {
    if (name === "name") return String(value);
    return labels.permission(type === undefined ? String(value) : `${type}:${String(value)}`, names);
  };
  return <ConcurrentChanges conflict={conflict} field={field} word={word} />;
}
