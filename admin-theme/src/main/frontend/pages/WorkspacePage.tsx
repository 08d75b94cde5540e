import { PageSection } from "@patternfly/react-core";
import { Suspense, useState, type ComponentType } from "react";
import { useApi, useHost } from "../host/host";
import { path } from "../kernel/api";
import { useLoad } from "../kernel/load";
import { useMessages } from "../messages/messages";
import type { MessageKey } from "../messages/types";
import { ErrorAlert, Loading } from "../ui/Feedback";
import { later } from "../ui/later";
import { PageHeader } from "../ui/PageHeader";
import { RouteTabs } from "../ui/Tabs";
import { Unbroken } from "../ui/Unbroken";
import { Flags } from "../workspace/Flags";
import type { Workspace } from "../workspace/model";
import type { TabProps } from "../workspace/tab";
import { MembersTab } from "./MembersTab";

// Loaded when they are opened: the list of users, with which people begin, is there sooner.
const AuditTab = later(async () => (await import("../audit/AuditTab")).AuditTab);
const GroupsTab = later(async () => (await import("./GroupsTab")).GroupsTab);
const JobsTab = later(async () => (await import("../invitation/JobsTab")).JobsTab);
const SettingsTab = later(async () => (await import("../workspace/SettingsTab")).SettingsTab);

const TABS: { key: string; title: MessageKey; body: ComponentType<TabProps> }[] = [
  { key: "users", title: "users", body: MembersTab },
  { key: "groups", title: "groups", body: GroupsTab },
  { key: "bulk-invitations", title: "bulkInvitations", body: JobsTab },
  { key: "audit", title: "audit", body: AuditTab },
  { key: "settings", title: "settings", body: SettingsTab },
];

export function WorkspacePage({ id, tab, rest }: { id: string; tab: string; rest: string[] }) {
  const api = useApi();
  const { t } = useMessages();
  const { keycloak } = useHost();
  const { data: workspace, problem, reload } = useLoad(id, (signal) => api.get<Workspace>(path`/${id}`, { signal }));
  const [shown, show] = useState<string>();
  if (!workspace) {
    return (
      <PageSection variant="light">
        {problem ? <ErrorAlert problem={problem} retry={reload} /> : <Loading />}
      </PageSection>
    );
  }
  const current = TABS.find(({ key }) => key === tab) ?? TABS[0];
  const Body = current?.body;
  const part = current && t(current.title);
  const trail = [
    { to: "", label: t("workspaces") },
    ...(shown
      ? [
          { to: path`/${id}/users`, label: workspace.name },
          { to: path`/${id}/${tab}`, label: part ?? "" },
        ]
      : []),
  ];
  return (
    <div className="wsp-page">
      <PageHeader
        title={workspace.name}
        part={shown ? undefined : part}
        trail={trail}
        end={shown}
        subtitle={
          <>
            {workspace.alias} <Flags workspace={workspace} />{" "}
            {keycloak && (
              <a href={keycloak(path`/organizations/${workspace.id}/settings`)}>{t("organizationInKeycloak")}</a>
            )}
          </>
        }
      />
      <PageSection variant="light" padding={{ default: "noPadding" }} type="tabs">
        <RouteTabs
          label={workspace.name}
          current={tab}
          tabs={TABS.map(({ key, title }) => ({ key, title: t(title), to: path`/${id}/${key}` }))}
        />
      </PageSection>
      <Unbroken page={[tab, ...rest].join("/")}>
        <Suspense fallback={<Loading />}>
          {Body && <Body workspace={workspace} rest={rest} reload={reload} show={show} />}
        </Suspense>
      </Unbroken>
    </div>
  );
}
