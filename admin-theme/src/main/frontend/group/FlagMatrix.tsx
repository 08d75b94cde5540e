import { useMessages } from "../messages/messages";
import { Cell, Head, Row, Table } from "../ui/Table";
import type { CatalogType } from "./model";
import { MakesBuilders } from "./MakesBuilders";
import { usePermissionLabels } from "./permission-labels";

/** The order that people expect, if the vocabulary has these flags. */
const USUAL = ["create", "update", "delete"];

interface FlagMatrixProps {
  types: CatalogType[];
  chosen: string[];
  disabled: boolean;
  /** Whether each flag makes Builders of those who have it. */
  raising: boolean;
  change: (permissions: string[]) => void;
}

/** Types of resources down, what may be done with them across. */
export function FlagMatrix({ types, chosen, disabled, raising, change }: FlagMatrixProps) {
  const { t } = useMessages();
  const labels = usePermissionLabels();
  const rows = types.filter(({ flags }) => flags.length > 0);
  const columns = [...new Set([...USUAL, ...rows.flatMap(({ flags }) => flags)])].filter((flag) =>
    rows.some(({ flags }) => flags.includes(flag)),
  );
  const toggle = (permission: string) =>
    change(chosen.includes(permission) ? chosen.filter((other) => other !== permission) : [...chosen, permission]);
  const head = (
    <>
      <Head>{t("resource")}</Head>
      {columns.map((flag) => (
        <Head key={flag}>{labels.action(flag)}</Head>
      ))}
    </>
  );
  const table = (
    <Table label={t("permissionMatrix")} head={head}>
      {rows.map(({ type, flags }) => (
        <Row key={type}>
          <Cell label={t("resource")}>
            <b>{labels.type(type)}</b>
          </Cell>
          {columns.map((flag) => {
            const permission = `${type}:${flag}`;
            return (
              <Cell key={flag} label={labels.action(flag)}>
                {flags.includes(flag) ? (
                  <input
                    type="checkbox"
                    className="wsp-box"
                    aria-label={labels.permission(permission)}
                    checked={chosen.includes(permission)}
                    disabled={disabled}
                    onChange={() => toggle(permission)}
                  />
                ) : (
                  <span className="wsp-minor">–</span>
                )}
              </Cell>
            );
          })}
        </Row>
      ))}
    </Table>
  );
  return (
    <div>
      {raising && (
        <p className="wsp-minor pf-v5-u-mb-sm">
          <MakesBuilders /> {t("flagsMakeBuilders")}
        </p>
      )}
      {table}
    </div>
  );
}
