import {
  FormSelect,
  FormSelectOption,
  PageSection,
  TextInput,
  Toolbar,
  ToolbarContent,
  ToolbarItem,
} from "@patternfly/react-core";
import { useApi } from "../host/host";
import { path } from "../kernel/api";
import { useListing } from "../kernel/listing";
import type { Page } from "../kernel/page";
import { useMessages } from "../messages/messages";
import { EmptyList } from "../ui/Feedback";
import { useFilters } from "../ui/filters";
import { ListView } from "../ui/ListView";
import { Pager } from "../ui/Pager";
import { Cell, Head, Row, Table } from "../ui/Table";
import type { TabProps } from "../workspace/tab";
import { Detail } from "./Detail";
import { ACTIONS, type AuditEntry, type Target } from "./model";

/** The server expects instants; a person means whole days in their own time zone. */
const startOf = (day: string) => day && new Date(`${day}T00:00`).toISOString();
const endOf = (day: string) => day && new Date(`${day}T23:59:59.999`).toISOString();

export function AuditTab({ workspace }: TabProps) {
  const api = useApi();
  const { t, when, word } = useMessages();
  const filters = useFilters(["action", "from", "to"]);
  const { action, from, to } = filters.values;
  const query = { action, from: startOf(from ?? ""), to: endOf(to ?? "") };
  const listing = useListing<AuditEntry>(`${workspace.id} ${JSON.stringify(query)}`, ({ cursor, limit, signal }) =>
    api.get<Page<AuditEntry>>(path`/${workspace.id}/audit`, { query: { ...query, cursor, limit }, signal }),
  );
  const targetName = ({ kind, name }: Target) => word(kind === "resources" ? "type" : "target", name);
  const head = (
    <>
      <Head>{t("when")}</Head>
      <Head>{t("who")}</Head>
      <Head>{t("action")}</Head>
      <Head>{t("target")}</Head>
      <Head>{t("details")}</Head>
    </>
  );
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
        {(items, busy) => (
          <Table label={t("audit")} busy={busy} head={head}>
            {items.map((entry) => (
              <Row key={entry.id}>
                <Cell label={t("when")}>{when(entry.at)}</Cell>
                <Cell label={t("who")}>
                  <bdi className="wsp-name">{entry.actor ? entry.actor.name : <i>{t("automatic")}</i>}</bdi>
                  {entry.impersonator && (
                    <div className="wsp-minor">{t("impersonatedBy", { name: entry.impersonator.name })}</div>
                  )}
                </Cell>
                <Cell label={t("action")}>
                  {word("audit", entry.action)}
                  {word("audit", entry.action) !== entry.action && (
                    <div className="wsp-minor wsp-code">{entry.action}</div>
                  )}
                </Cell>
                <Cell label={t("target")}>
                  <bdi className="wsp-name">{targetName(entry.target)}</bdi>
                </Cell>
                <Cell label={t("details")}>
                  <Detail detail={entry.detail} />
                </Cell>
              </Row>
            ))}
          </Table>
        )}
      </ListView>
    </PageSection>
  );
}
