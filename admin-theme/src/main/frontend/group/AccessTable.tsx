import { FormSelect, FormSelectOption, Label, LabelGroup } from "@patternfly/react-core";
import { useState } from "react";
import { useLoad } from "../kernel/load";
import type { Reference } from "../kernel/model";
import { useMessages } from "../messages/messages";
import { MultiSelect } from "../ui/MultiSelect";
import { Cell, Head, Row, Table } from "../ui/Table";
import { resourcesOf, scopeOf, withAction, type Scope } from "./access";
import type { Groups } from "./groups";
import type { CatalogType, Group } from "./model";
import { MakesBuilders } from "./MakesBuilders";
import { usePermissionLabels } from "./permission-labels";
import { ResourceById } from "./ResourceById";

interface AccessTableProps {
  type: CatalogType;
  groups: Groups;
  group: Group;
  entries: string[];
  change: (entries: string[]) => void;
}

/** One row for each action: no resource, all resources including future ones, or some by name. */
export function AccessTable({ type, groups, group, entries, change }: AccessTableProps) {
  const { t } = useMessages();
  const labels = usePermissionLabels();
  const [search, setSearch] = useState("");
  const { data } = useLoad(`${type.type} ${search}`, (signal) => groups.resources(type.type, search, signal));
  const named = group.resources.filter((resource) => resource.type === type.type);
  const known = [...(data?.items ?? []), ...named];
  const head = (
    <>
      <Head>{t("action")}</Head>
      <Head>{t("appliesTo")}</Head>
    </>
  );
  return (
    <Table label={t("accessTo", { type: labels.type(type.type) })} head={head}>
      {type.actions.map((action) => (
        <Row key={action}>
          <Cell label={t("action")}>
            <span>
              <b>{labels.action(action)}</b>{" "}
              {group.kind === "custom" && type.builderLevelActions.includes(action) && <MakesBuilders />}
            </span>
            {type.restricting.includes(action) && <div className="wsp-minor">{t("hideHelp")}</div>}
          </Cell>
          <Cell label={t("appliesTo")}>
            <ScopeField
              label={`${labels.type(type.type)}: ${labels.action(action)}`}
              scope={scopeOf(entries, action)}
              resources={resourcesOf(entries, action)}
              known={known}
              offered={data?.items ?? []}
              empty={search === "" && data?.total === 0}
              gone={named.filter(({ gone }) => gone).map(({ id }) => id)}
              disabled={!group.editable}
              allOnly={group.kind === "role"}
              search={setSearch}
              change={(scope, resources) => change(withAction(entries, action, scope, resources))}
            />
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

interface ScopeFieldProps {
  label: string;
  scope: Scope;
  resources: string[];
  known: Reference[];
  offered: Reference[];
  /** Whether the app platform has registered nothing. */
  empty: boolean;
  gone: string[];
  disabled: boolean;
  allOnly: boolean;
  search: (text: string) => void;
  change: (scope: Scope, resources: string[]) => void;
}

function ScopeField(props: ScopeFieldProps) {
  const { label, scope, resources, known, offered, empty, gone, disabled, allOnly, search, change } = props;
  const { t } = useMessages();
  // "Some" with nothing selected yet has no entry, so it is remembered here.
  const [choosing, setChoosing] = useState(scope === "some");
  const shown: Scope = scope === "none" && choosing ? "some" : scope;
  const nameOf = (id: string) => known.find((resource) => resource.id === id)?.name ?? id;
  return (
    <div className="wsp-scope">
      <FormSelect
        aria-label={label}
        className="wsp-scope__select"
        value={shown}
        isDisabled={disabled}
        onChange={(_event, value) => {
          setChoosing(value === "some");
          change(value as Scope, []);
        }}
      >
        <FormSelectOption value="none" label={t("scope_none")} />
        <FormSelectOption value="all" label={t("scope_all")} />
        {!allOnly && <FormSelectOption value="some" label={t("scope_some")} />}
      </FormSelect>
      {shown === "some" && (
        <>
          {empty ? (
            <ResourceById
              label={label}
              disabled={disabled}
              add={(id) => change("some", [...resources.filter((other) => other !== id), id])}
            />
          ) : (
            <MultiSelect
              label={t("chooseResources")}
              options={offered}
              chosen={resources}
              change={(chosen) => change("some", chosen)}
              search={search}
              disabled={disabled}
            />
          )}
          <LabelGroup numLabels={20} aria-label={label}>
            {resources.map((id) => (
              <Label
                key={id}
                color={gone.includes(id) ? "orange" : "blue"}
                closeBtnAriaLabel={t("removeNamed", { name: nameOf(id) })}
                onClose={
                  disabled
                    ? undefined
                    : () =>
                        change(
                          "some",
                          resources.filter((other) => other !== id),
                        )
                }
              >
                <bdi>{gone.includes(id) ? t("resourceGone", { name: nameOf(id) }) : nameOf(id)}</bdi>
              </Label>
            ))}
          </LabelGroup>
        </>
      )}
    </div>
  );
}
