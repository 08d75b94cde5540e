import {
  Button,
  FormSelect,
  FormSelectOption,
  Label,
  PageSection,
  TextInput,
  ToolbarItem,
} from "@patternfly/react-core";
import { useState } from "react";
import { useApi } from "../host/host";
import { useMessages } from "../messages/messages";
import { saveFile } from "../ui/download";
import { EmptyList } from "../ui/Feedback";
import { useFilters, usePlace } from "../ui/filters";
import { ListBar, SearchFilter } from "../ui/ListBar";
import { ListView } from "../ui/ListView";
import { useToasts } from "../ui/Toasts";
import type { TabProps } from "../workspace/tab";
import { AuditTable } from "./AuditTable";
import { useAudit } from "./entries";
import { exportAudit } from "./export";
import { ACTIONS } from "./model";

/** The server expects instants; a person means whole days in their own time zone. */
const startOf = (day: string) => day && new Date(`${day}T00:00`).toISOString();
const endOf = (day: string) => day && new Date(`${day}T23:59:59.999`).toISOString();

export function AuditTab({ workspace }: TabProps) {
  const { t, word } = useMessages();
  const filters = useFilters(["action", "search", "actor", "target", "from", "to"]);
  const { action, search, actor, target, from, to } = filters.values;
  // Whoever looks for one action finds it in jobs, too.
  const fold = action || search || actor || target ? undefined : true;
  const query = { action, search, actor, target, fold, from: startOf(from ?? ""), to: endOf(to ?? "") };
  const api = useApi();
  const toasts = useToasts();
  const [exporting, setExporting] = useState(false);
  const save = () => {
    setExporting(true);
    exportAudit(api, workspace.id, { ...query, fold: undefined })
      .then((csv) => saveFile(csv, `${workspace.alias}-audit.csv`), toasts.problem)
      .finally(() => setExporting(false));
  };
  const listing = useAudit(workspace.id, query, usePlace());
  const nameOf = (id: string) => listing.data?.items.find(({ target }) => target.id === id)?.target.name ?? id;
  return (
    <PageSection variant="light" isFilled className="wsp-filled">
      <ListBar listing={listing} label={t("audit")}>
        <ToolbarItem variant="search-filter">
          <FormSelect
            aria-label={t("action")}
            value={filters.get("action")}
            onChange={(_event, chosen) => filters.set({ action: chosen })}
          >
            <FormSelectOption value="" label={t("anyAction")} />
            {ACTIONS.map((name) => (
              <FormSelectOption key={name} value={name} label={word("audit", name)} />
            ))}
          </FormSelect>
        </ToolbarItem>
        <ToolbarItem>
          <div>
            <SearchFilter filters={filters} label={t("searchNames")} />
            {search && !from && <div className="wsp-minor">{t("searchesLately")}</div>}
          </div>
        </ToolbarItem>
        <ToolbarItem>
          <SearchFilter filters={filters} name="actor" label={t("byPerson")} />
        </ToolbarItem>
        {(["from", "to"] as const).map((end) => (
          <ToolbarItem key={end}>
            <label className="wsp-day">
              {t(end)}
              <TextInput
                type="date"
                aria-label={t(end)}
                value={filters.get(end)}
                onChange={(_event, day) => filters.set({ [end]: day })}
              />
            </label>
          </ToolbarItem>
        ))}
        {target && (
          <ToolbarItem alignSelf="center">
            <Label color="blue" onClose={() => filters.set({ target: "" })} closeBtnAriaLabel={t("clearFilters")}>
              {t("aboutPerson", { name: nameOf(target) })}
            </Label>
          </ToolbarItem>
        )}
        <ToolbarItem>
          <Button variant="secondary" isLoading={exporting} isDisabled={exporting} onClick={save}>
            {t("exportAudit")}
          </Button>
        </ToolbarItem>
      </ListBar>
      <ListView
        listing={listing}
        filters={filters}
        label={t("audit")}
        empty={<EmptyList title={t("noAudit")} body={t("noAuditBody")} />}
      >
        {(items, busy) => (
          <AuditTable
            items={items}
            busy={busy}
            workspace={workspace.id}
            about={({ id }) => filters.set({ target: id ?? "" })}
          />
        )}
      </ListView>
    </PageSection>
  );
}
