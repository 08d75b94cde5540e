import { useState } from "react";
import { path } from "../kernel/api";
import { useMessages } from "../messages/messages";
import { useNavigation } from "../ui/navigation";
import { SidePanel } from "../ui/SidePanel";
import { PanelTabs } from "../ui/Tabs";
import { leavePage, useLeave } from "../ui/unsaved";
import type { Workspace } from "../workspace/model";
import { CsvTab } from "./CsvTab";
import { InviteForm } from "./InviteForm";
import { ManyTab } from "./ManyTab";
import type { UsersFilter } from "./model";

type AddTab = "invite" | "many" | "csv";

interface AddUsersPanelProps {
  workspace: Workspace;
  start?: AddTab;
  close: () => void;
  changed: () => void;
}

/** Each tab that was opened keeps its state while another is shown, so that nothing typed or chosen is lost. */
export function AddUsersPanel({ workspace, start = "invite", close, changed }: AddUsersPanelProps) {
  const { t } = useMessages();
  const navigation = useNavigation();
  const [tab, setTab] = useState<string>(start);
  const [opened, setOpened] = useState([tab]);
  const [typed, setTyped] = useState(false);
  const [pasted, setPasted] = useState("");
  const [many, setMany] = useState(false);
  const [uploading, setUploading] = useState(false);
  const dirty = typed || many || uploading;
  const leave = useLeave(dirty, close);
  const toUsers = (filter: UsersFilter) =>
    leavePage(() => {
      close();
      navigation.navigate(`${path`/${workspace.id}/users`}?${filter}`);
    });
  const show = (key: string) => {
    setTab(key);
    setOpened((before) => [...before, key]);
  };
  const tabs = [
    { key: "invite", title: t("inviteByEmail") },
    { key: "many", title: t("severalAddresses") },
    { key: "csv", title: t("uploadCsv") },
  ];
  return (
    <SidePanel title={t("addUsersTo", { name: workspace.name })} leave={leave} wide={tab !== "invite"}>
      <PanelTabs label={t("addUsers")} tabs={tabs} current={tab} change={show}>
        <div hidden={tab !== "invite"}>
          <InviteForm
            workspace={workspace.id}
            markDirty={setTyped}
            invited={changed}
            close={leave}
            pastedMany={(text) => {
              setPasted(text);
              show("many");
            }}
          />
        </div>
        {opened.includes("many") && (
          <div hidden={tab !== "many"}>
            <ManyTab
              key={pasted}
              workspace={workspace.id}
              start={pasted}
              changed={changed}
              markDirty={setMany}
              toUsers={toUsers}
            />
          </div>
        )}
        {opened.includes("csv") && (
          <div hidden={tab !== "csv"}>
            <CsvTab workspace={workspace.id} changed={changed} markDirty={setUploading} toUsers={toUsers} />
          </div>
        )}
      </PanelTabs>
    </SidePanel>
  );
}
