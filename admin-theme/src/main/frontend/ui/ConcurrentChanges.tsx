import { Alert, AlertActionLink } from "@patternfly/react-core";
import type { Change } from "../kernel/editing";
import { useMessages } from "../messages/messages";

/** What another person changed, and how to go on if this one has changed something, too. */
export interface Conflict {
  readonly concurrentChanges: Change[];
  revert?: () => void;
  overwrite?: () => void;
}

interface ConcurrentChangesProps {
  conflict: Conflict;
  field: (path: string[]) => string;
  /** Puts one entry or value into words. */
  word: (value: unknown, path: string[]) => string;
}

/** Shows, field by field, what another person changed while this one was editing. */
export function ConcurrentChanges({ conflict, field, word }: ConcurrentChangesProps) {
  const { t } = useMessages();
  const { concurrentChanges, revert, overwrite } = conflict;
  if (!concurrentChanges.length) return null;
  const lines = concurrentChanges.flatMap(({ path, added, removed, edited = [], before, after, mine }) => {
    const list = (values: string[]) => ({
      field: field(path),
      values: values.map((value) => word(value, path)).join(", "),
    });
    const [was, is, wanted] = [before, after, mine].map((value) => word(value, path));
    const values = { field: field(path), before: was ?? "", after: is ?? "", mine: wanted ?? "" };
    return [
      ...(added.length ? [t("concurrentAdded", list(added))] : []),
      ...(removed.length ? [t("concurrentRemoved", list(removed))] : []),
      ...(edited.length ? [t("concurrentEdited", list(edited))] : []),
      ...(before !== undefined || after !== undefined
        ? [t(mine === undefined ? "concurrentChanged" : "concurrentConflict", values)]
        : []),
    ];
  });
  return (
    <Alert
      isInline
      isLiveRegion
      variant="warning"
      title={t("concurrentTitle")}
      data-testid="concurrent-changes"
      actionLinks={
        revert &&
        overwrite && (
          <>
            <AlertActionLink onClick={revert}>{t("concurrentTheirs")}</AlertActionLink>
            <AlertActionLink onClick={overwrite}>{t("concurrentMine")}</AlertActionLink>
          </>
        )
      }
    >
      <p>{t("concurrentBody")}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Alert>
  );
}
