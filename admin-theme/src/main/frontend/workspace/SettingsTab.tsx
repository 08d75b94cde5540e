import { PageSection } from "@patternfly/react-core";
import { useApi, useCaller } from "../host/host";
import { path } from "../kernel/api";
import { useLoad } from "../kernel/load";
import { ErrorAlert, Loading } from "../ui/Feedback";
import { DangerZone } from "./DangerZone";
import { EnabledZone } from "./EnabledZone";
import { GeneralForm } from "./GeneralForm";
import type { WorkspaceSettings } from "./model";
import { SettingsForm } from "./SettingsForm";
import type { TabProps } from "./tab";

export function SettingsTab({ workspace, reload }: TabProps) {
  const api = useApi();
  const { realmAdmin } = useCaller();
  const root = path`/${workspace.id}/settings`;
  const load = useLoad(workspace.id, (signal) => api.tagged<WorkspaceSettings>(root, { signal }));
  return (
    <PageSection variant="light" isFilled className="wsp-filled">
      <div className="wsp-settings">
        <GeneralForm key={`${workspace.name} ${workspace.description}`} workspace={workspace} saved={reload} />
        {load.data ? (
          <SettingsForm settings={load.data} path={root} name={workspace.name} />
        ) : load.problem ? (
          <ErrorAlert problem={load.problem} retry={load.reload} />
        ) : (
          <Loading />
        )}
        {realmAdmin && <EnabledZone workspace={workspace} saved={reload} />}
        {realmAdmin && <DangerZone workspace={workspace} />}
      </div>
    </PageSection>
  );
}
