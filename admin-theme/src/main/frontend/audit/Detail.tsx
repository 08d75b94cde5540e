import { ArrowRightIcon } from "@patternfly/react-icons/dist/dynamic/icons/arrow-right-icon";
import { useMessages } from "../messages/messages";

interface Change {
  before?: unknown;
  after?: unknown;
}

const isChange = (value: unknown): value is Change =>
  typeof value === "object" && value !== null && ("before" in value || "after" in value);

function plain(value: unknown): string {
  if (value === null || value === undefined || value === "") return "–";
  if (Array.isArray(value)) return value.map(plain).join(", ") || "–";
  return typeof value === "object" ? JSON.stringify(value) : `${value as string | number | boolean}`;
}

/** The particulars of an event; what has a before and an after is shown as a change. */
export function Detail({ detail }: { detail: Record<string, unknown> }) {
  const { t, word } = useMessages();
  return (
    <ul className="wsp-detail">
      {Object.entries(detail).map(([name, value]) => (
        <li key={name}>
          <span className="wsp-minor">{word("detail", name)}:</span>{" "}
          {isChange(value) ? (
            <>
              {plain(value.before)} <ArrowRightIcon role="img" aria-hidden={false} aria-label={t("becomes")} />{" "}
              {plain(value.after)}
            </>
          ) : (
            plain(value)
          )}
        </li>
      ))}
    </ul>
  );
}
