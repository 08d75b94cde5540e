import {
  FormSelect,
  FormSelectOption,
  PageSection,
  TextInput,
  Toolbar,
  ToolbarContent,
  ToolbarItem,
} from "@patternfly/react-core";
import { useMessages } from "../messages/messages";
import { EmptyList } from "../ui/Feedback";
import { useFilters } from "../ui/filters";
import { ListView } from "../ui/ListView";
import { Pager } from "../ui/Pager";
import type { TabProps } from "../workspace/tab";
import { AuditTable } from "./AuditTable";
import { useAudit } from "./entries";
import { ACTIONS } from "./model";

/** The server expects instants; a person means whole days in their own time zone. */
const startOf = (day: string) => day && new Date(`${day}T00:00`).toISOString();
const endOf = (day: string) => day && new Date(`${day}T23:59:59.999`).toISOString();

export function AuditTab({ workspace }: TabProps) {
  const { t, word } = useMessages();
  const filters = useFilters(["action", "from", "to"]);
  const { action, from, to } = filters.values;
  // Whoever looks for one action finds it in jobs, too.
  const query = { action, fold: action ? undefined : true, from: startOf(from ?? ""), to: endOf(to ?? "") };
  const listing = useAudit(workspace.id, query);
  return (
    <PageSection variant="light" isFilled className="wsp-filled">
      <Toolbar>
        <ToolbarContent>
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
          <ToolbarItem variant="pagination" align={{ default: "alignRight" }}>
            <Pager listing={listing} label={t("audit")} />
          </ToolbarItem>
        </ToolbarContent>
      </Toolbar>
      <ListView
        listing={listing}
        filters={filters}
        label={t("audit")}
        empty={<EmptyList title={t("noAudit")} body={t("noAuditBody")} />}
      >
        {(items, busy) => <AuditTable items={items} busy={busy} workspace={workspace.id} />}
      </ListView>
    </PageSection>
  );
}
