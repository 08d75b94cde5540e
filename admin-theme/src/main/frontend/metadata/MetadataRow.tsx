import { Button } from "@patternfly/react-core";
import { useMessages } from "../messages/messages";
import { Menu } from "../ui/Menu";
import { ActionCell, Cell, Row } from "../ui/Table";
import { MaskedInput, VisibilitySelect } from "./MetadataFields";
import type { MetadataKey, Visibility } from "./model";

interface MetadataRowProps {
  item: MetadataKey;
  busy: boolean;
  /** What is to replace the value; undefined while nothing is. */
  replacement?: string;
  replace: (value: string | undefined) => void;
  save: () => void;
  show: (visibility: Visibility) => void;
  setClients: () => void;
  remove: () => void;
  reveal?: () => void;
}

/** One stored pair: its value is masked and can be replaced, removed or revealed. */
export function MetadataRow({
  item,
  busy,
  replacement,
  replace,
  save,
  show,
  setClients,
  remove,
  reveal,
}: MetadataRowProps) {
  const { t } = useMessages();
  const { key, visibility, clients } = item;
  const actions = [
    { key: "replace", label: t("replaceValue"), act: () => replace("") },
    { key: "clients", label: t("setClients"), act: setClients },
    ...(reveal ? [{ key: "reveal", label: t("reveal"), act: reveal }] : []),
    { key: "remove", label: t("removeKey"), danger: true, act: remove },
  ];
  return (
    <Row>
      <Cell label={t("key")}>
        <bdi>{key}</bdi>
      </Cell>
      <Cell label={t("value")}>
        {replacement === undefined ? (
          <span role="img" aria-label={t("hidden")}>
            ••••••••
          </span>
        ) : (
          <div className="wsp-replace">
            <MaskedInput label={t("newValueOf", { name: key })} value={replacement} change={replace} />
            <Button size="sm" isDisabled={busy} onClick={save}>
              {t("save")}
            </Button>
            <Button size="sm" variant="link" onClick={() => replace(undefined)}>
              {t("cancel")}
            </Button>
          </div>
        )}
      </Cell>
      <Cell label={t("visibility")}>
        <VisibilitySelect value={visibility} change={show} />
        {clients.length > 0 && <div className="wsp-minor">{clients.join(", ")}</div>}
      </Cell>
      <ActionCell>
        <Menu label={t("actionsFor", { name: key })} actions={actions} />
      </ActionCell>
    </Row>
  );
}
