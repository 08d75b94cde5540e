import { Button } from "@patternfly/react-core";
import { Suspense, useState } from "react";
import { useApi, useCaller, useHost } from "../host/host";
import { path } from "../kernel/api";
import { useLoad, type Load } from "../kernel/load";
import { displayName } from "../kernel/model";
import { useMessages } from "../messages/messages";
import { MetadataTab } from "../metadata/MetadataTab";
import { ErrorAlert, Loading } from "../ui/Feedback";
import { later } from "../ui/later";
import { Address } from "../ui/Person";
import { SidePanel } from "../ui/SidePanel";
import { PanelTabs } from "../ui/Tabs";
import { useLeave } from "../ui/unsaved";
import type { WorkspaceSettings } from "../workspace/model";
import { EDIT_FORM, EditForm } from "./EditForm";
import type { Members } from "./members";
import type { Member } from "./model";
import { PermissionsTab } from "./PermissionsTab";
import { InvitationState } from "./StatusCell";

// Loaded when it is asked for: most of those whom people edit are in.
const WhyNotIn = later(async () => (await import("./WhyNotIn")).WhyNotIn);

interface EditPanelProps {
  members: Members;
  workspace: string;
  id: string;
  /** The tab that is shown first. */
  first?: "details" | "why";
  copyLink: (member: Member) => void;
  resend: (member: Member) => void;
  close: () => void;
  changed: () => void;
}

function useSettings(workspace: string): Load<WorkspaceSettings> {
  const api = useApi();
  return useLoad(workspace, (signal) => api.get<WorkspaceSettings>(path`/${workspace}/settings`, { signal }));
}

export function EditPanel(props: EditPanelProps) {
  const { members, workspace, id, first = "details", copyLink, resend, close, changed } = props;
  const { t } = useMessages();
  const { realmAdmin } = useCaller();
  const { keycloak } = useHost();
  const settings = useSettings(workspace);
  // Realm admins may ask for any value; workspace Admins only if the settings allow it. The server decides.
  const mayReveal = realmAdmin || !!settings.data?.reveal;
  const loaded = useLoad(id, (signal) => members.get(id, signal));
  const data = settings.data && loaded.data;
  const problem = loaded.problem ?? settings.problem;
  const reload = () => [loaded, settings].filter((one) => one.problem).forEach((one) => one.reload());
  const member = data?.value;
  const [tab, setTab] = useState<string>(first);
  const [seen, setSeen] = useState(["details"]);
  const [edited, setEdited] = useState(false);
  const [added, setAdded] = useState(false);
  const dirty = edited || added;
  const [busy, setBusy] = useState(false);
  const leave = useLeave(dirty, close, busy);
  const toLink = useLeave(dirty, () => member && copyLink(member), busy);
  const toResend = useLeave(dirty, () => member && resend(member), busy);
  const tabs = [
    { key: "details", title: t("details") },
    ...(member && member.status !== "Active" ? [{ key: "why", title: t("whyNotIn") }] : []),
    { key: "metadata", title: t("metadata") },
    { key: "permissions", title: t("permissions") },
  ];
  // What was typed in one tab is still there when the tab is opened again.
  const show = (key: string) => {
    setTab(key);
    setSeen([...seen, key]);
  };
  const title = member ? displayName(member) : t("editUser");
  return (
    <SidePanel
      title={title}
      description={
        member && (
          <>
            {member.fullName.trim() && <Address of={member.email} />}{" "}
            {member.userId && keycloak && (
              <a href={keycloak(path`/users/${member.userId}/settings`)}>{t("accountInKeycloak")}</a>
            )}
          </>
        )
      }
      leave={leave}
      footer={
        <>
          {tab === "details" && (
            <Button type="submit" form={EDIT_FORM} isLoading={busy} isDisabled={busy || !edited} data-testid="save">
              {t("save")}
            </Button>
          )}
          <Button variant="link" onClick={leave}>
            {dirty ? t("cancel") : t("close")}
          </Button>
        </>
      }
    >
      {problem && !member && <ErrorAlert problem={problem} retry={reload} />}
      {!member && !problem && <Loading />}
      {data && settings.data && (
        <PanelTabs label={title} tabs={tabs} current={tab} change={show}>
          <div hidden={tab !== "details"}>
            {member?.invitation && (
              <div className="pf-v5-u-mb-md">
                <InvitationState invitation={member.invitation} />
                <Button variant="link" isInline onClick={() => show("why")}>
                  {t("whyNotIn")}
                </Button>
              </div>
            )}
            <EditForm
              member={data}
              members={members}
              workspace={workspace}
              zone={settings.data.timeZone}
              markDirty={setEdited}
              markBusy={setBusy}
              changed={changed}
              saved={() => {
                // What was typed in the other tab is not saved by this one.
                if (added) show("metadata");
                else close();
              }}
            />
          </div>
          <div hidden={tab !== "metadata"}>
            {seen.includes("metadata") && (
              <MetadataTab
                workspace={workspace}
                member={id}
                name={title}
                mayReveal={mayReveal}
                changed={changed}
                markDirty={setAdded}
              />
            )}
          </div>
          {tab === "why" && member && (
            <Suspense fallback={<Loading />}>
              <WhyNotIn member={member} copyLink={toLink} resend={toResend} changeAddress={() => show("details")} />
            </Suspense>
          )}
          {tab === "permissions" && <PermissionsTab members={members} workspace={workspace} id={id} />}
        </PanelTabs>
      )}
    </SidePanel>
  );
}
