import { Alert } from "@patternfly/react-core";
import type { Change } from "../kernel/editing";
import { useMessages } from "../messages/messages";

interface ConcurrentChangesProps {
  changes: Change[];
  field: (path: string[]) => string;
  /** Puts one entry or value into words. */
  word: (value: unknown, path: string[]) => string;
}

/** Shows what another person changed while this one was editing. */
export function ConcurrentChanges({ changes, field, word }: ConcurrentChangesProps) {
  const { t } = useMessages();
  if (!changes.length) return null;
  const lines = changes.flatMap(({ path, added, removed, edited = [], before, after }) => {
    const list = (values: string[]) => ({
      field: field(path),
      values: values.map((value) => word(value, path)).join(", "),
    });
    return [
      ...(added.length ? [t("concurrentAdded", list(added))] : []),
      ...(removed.length ? [t("concurrentRemoved", list(removed))] : []),
      ...(edited.length ? [t("concurrentEdited", list(edited))] : []),
      ...(before !== undefined || after !== undefined
        ? [t("concurrentChanged", { field: field(path), before: word(before, path), after: word(after, path) })]
        : []),
    ];
  });
  return (
    <Alert isInline isLiveRegion variant="warning" title={t("concurrentTitle")} data-testid="concurrent-changes">
      <p>{t("concurrentBody")}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Alert>
  );
}
