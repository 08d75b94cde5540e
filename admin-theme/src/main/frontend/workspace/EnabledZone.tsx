import { Button } from "@patternfly/react-core";
import { useState } from "react";
import { useApi } from "../host/host";
import { path } from "../kernel/api";
import { useMessages } from "../messages/messages";
import { FormModal } from "../ui/FormModal";
import { useSubmission } from "../ui/submission";
import { useToasts } from "../ui/Toasts";
import type { Workspace } from "./model";

/** Shuts a workspace off, and opens it again. */
export function EnabledZone({ workspace, saved }: { workspace: Workspace; saved: () => void }) {
  const api = useApi();
  const { t } = useMessages();
  const toasts = useToasts();
  const [open, setOpen] = useState(false);
  const submission = useSubmission([]);
  const { id, name, enabled } = workspace;
  const set = async (to: boolean) => {
    await api.send("PATCH", path`/${id}`, { body: { enabled: to } });
    saved();
  };
  const change = () =>
    submission.run(async () => {
      await set(!enabled);
      setOpen(false);
      toasts.success(t(enabled ? "workspaceDisabled" : "workspaceEnabled", { name }), () => set(enabled));
    });
  const label = t(enabled ? "disableWorkspace" : "enableWorkspace");
  const body = t(enabled ? "disableWorkspaceBody" : "enableWorkspaceBody");
  return (
    <section>
      <h2 className="pf-v5-c-title pf-m-lg">{label}</h2>
      <p className="pf-v5-u-my-sm">{body}</p>
      <Button variant="secondary" isDanger={enabled} onClick={() => setOpen(true)}>
        {label}
      </Button>
      {open && (
        <FormModal
          danger={enabled}
          title={label}
          description={body}
          submit={label}
          submission={submission}
          send={() => void change()}
          close={() => setOpen(false)}
        />
      )}
    </section>
  );
}
