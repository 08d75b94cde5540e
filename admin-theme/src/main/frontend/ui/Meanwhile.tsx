import { Alert } from "@patternfly/react-core";
import type { Change } from "../kernel/editing";
import { useMessages } from "../messages/messages";

interface MeanwhileProps {
  changes: Change[];
  field: (path: string[]) => string;
  /** One entry or value in words. */
  word: (value: unknown, path: string[]) => string;
}

/** Tells what another person changed while this one was editing. */
export function Meanwhile({ changes, field, word }: MeanwhileProps) {
  const { t } = useMessages();
  if (!changes.length) return null;
  const lines = changes.flatMap(({ path, added, removed, edited = [], before, after }) => {
    const list = (values: string[]) => ({
      field: field(path),
      values: values.map((value) => word(value, path)).join(", "),
    });
    return [
      ...(added.length ? [t("meanwhileAdded", list(added))] : []),
      ...(removed.length ? [t("meanwhileRemoved", list(removed))] : []),
      ...(edited.length ? [t("meanwhileEdited", list(edited))] : []),
      ...(before !== undefined || after !== undefined
        ? [t("meanwhileChanged", { field: field(path), before: word(before, path), after: word(after, path) })]
        : []),
    ];
  });
  return (
    <Alert isInline isLiveRegion variant="warning" title={t("meanwhileTitle")} data-testid="meanwhile">
      <p>{t("meanwhileBody")}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Alert>
  );
}
