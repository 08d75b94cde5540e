import { ArrowRightIcon } from "@patternfly/react-icons/dist/dynamic/icons/arrow-right-icon";
import { usePermissionLabels } from "../group/permission-labels";
import type { Reference } from "../kernel/model";
import { useMessages } from "../messages/messages";
import type { Vocabulary } from "../messages/types";
import { toDays } from "../workspace/duration";

interface Change {
  before?: unknown;
  after?: unknown;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === "object" && value !== null;

const isChange = (value: unknown): value is Change => isObject(value) && ("before" in value || "after" in value);

const isNamed = (value: unknown): value is Reference => isObject(value) && "id" in value && "name" in value;

/** Details whose values are words of the server. */
const VOCABULARIES: Record<string, Vocabulary> = {
  role: "role",
  from: "status",
  to: "status",
  way: "way",
  archivedReason: "archivedReason",
  parts: "part",
  onError: "onError",
  fault: "mailFault",
  mode: "kind",
};

/** Shown in days, as their labels say. */
const DAYS = ["invitationExpiry", "auditRetention"];

/** Only gives names to the resources in permissions. */
const NAMES = "resources";

function useText(names: Reference[]) {
  const { t, num, word } = useMessages();
  const labels = usePermissionLabels();
  const ofString = (name: string, value: string): string => {
    if (name === "permissions") return labels.permission(value, names);
    if (DAYS.includes(name)) return num(toDays(value));
    const vocabulary = VOCABULARIES[name];
    return vocabulary ? word(vocabulary, value) : value;
  };
  const text = (name: string, value: unknown): string => {
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    if (typeof value === "number") return num(value);
    if (typeof value === "string") return ofString(name, value) || "–";
    if (Array.isArray(value)) return value.map((one) => text(name, one)).join(", ") || "–";
    if (isNamed(value)) return value.name;
    if (isChange(value)) return `${text(name, value.before)} → ${text(name, value.after)}`;
    if (!isObject(value)) return "–";
    const parts = Object.entries(value).map(([inner, one]) => `${inner}: ${text(inner, one)}`);
    return parts.join("; ") || "–";
  };
  return text;
}

/** The details of an entry; a value with a before and an after is shown as a change. */
export function Detail({ detail }: { detail: Record<string, unknown> }) {
  const { word } = useMessages();
  const names = Array.isArray(detail[NAMES]) ? detail[NAMES].filter(isNamed) : [];
  const text = useText(names);
  const label = (name: string) => (word("detail", name) === name ? word("setting", name) : word("detail", name));
  return (
    <ul className="wsp-detail">
      {Object.entries(detail)
        .filter(([name, value]) => name !== NAMES && !(Array.isArray(value) && value.length === 0))
        .map(([name, value]) => (
          <li key={name}>
            <span className="wsp-minor">{label(name)}:</span>{" "}
            {isChange(value) ? (
              <Changed before={value.before} after={value.after} text={(one) => text(name, one)} />
            ) : (
              text(name, value)
            )}
          </li>
        ))}
    </ul>
  );
}

interface ChangedProps extends Change {
  text: (value: unknown) => string;
}

/** For a list, what was removed and added; for anything else, the old and the new value. */
function Changed({ before, after, text }: ChangedProps) {
  const { t } = useMessages();
  if (!Array.isArray(before) || !Array.isArray(after)) {
    return (
      <>
        {text(before)} <ArrowRightIcon role="img" aria-hidden={false} aria-label={t("becomes")} /> {text(after)}
      </>
    );
  }
  const had = before.map(text);
  const has = after.map(text);
  const removed = had.filter((one) => !has.includes(one));
  const added = has.filter((one) => !had.includes(one));
  return (
    <>
      {removed.length > 0 && (
        <del>
          <span className="pf-v5-screen-reader">{t("removed")} </span>
          {removed.join(", ")}
        </del>
      )}{" "}
      {added.length > 0 && (
        <ins>
          <span className="pf-v5-screen-reader">{t("added")} </span>
          {added.join(", ")}
        </ins>
      )}
    </>
  );
}
