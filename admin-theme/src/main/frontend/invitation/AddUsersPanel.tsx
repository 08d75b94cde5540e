import { useState } from "react";
import { useMessages } from "../messages/messages";
import { SidePanel } from "../ui/SidePanel";
import { PanelTabs } from "../ui/Tabs";
import type { Workspace } from "../workspace/model";
import { CsvTab } from "./CsvTab";
import { InviteForm } from "./InviteForm";

export type AddTab = "invite" | "csv";

interface AddUsersPanelProps {
  workspace: Workspace;
  start?: AddTab;
  close: () => void;
  changed: () => void;
}

/** Each tab keeps its state while the other is shown, so that nothing typed or chosen is lost. */
export function AddUsersPanel({ workspace, start = "invite", close, changed }: AddUsersPanelProps) {
  const { t } = useMessages();
  const [tab, setTab] = useState<string>(start);
  const [dirty, setDirty] = useState(false);
  const tabs = [
    { key: "invite", title: t("inviteByEmail") },
    { key: "csv", title: t("uploadCsv") },
  ];
  return (
    <SidePanel title={t("addUsersTo", { name: workspace.name })} dirty={dirty} close={close} wide={tab === "csv"}>
      <PanelTabs label={t("addUsers")} tabs={tabs} current={tab} change={setTab}>
        <div hidden={tab !== "invite"}>
          <InviteForm workspace={workspace.id} markDirty={setDirty} invited={changed} close={close} />
        </div>
        <div hidden={tab !== "csv"}>
          <CsvTab workspace={workspace.id} changed={changed} />
        </div>
      </PanelTabs>
    </SidePanel>
  );
}
