import { Button, Progress } from "@patternfly/react-core";
import { useState } from "react";
import { useApi } from "../host/host";
import { path, type Api } from "../kernel/api";
import { Problem } from "../kernel/problem";
import { useMessages } from "../messages/messages";
import { TextField } from "../ui/Field";
import { FormModal } from "../ui/FormModal";
import { useNavigation } from "../ui/navigation";
import { useSubmission } from "../ui/submission";
import { useToasts } from "../ui/Toasts";
import type { Deletion, Workspace } from "./model";

const POLL_MS = 1000;

/** Waits until the workspace no longer exists on the server. */
async function deleted(api: Api, id: string, progress: (deletion: Deletion) => void) {
  for (;;) {
    try {
      progress(await api.get<Deletion>(path`/${id}/deletion`));
    } catch (problem) {
      if (problem instanceof Problem && problem.status === 404) return;
      throw problem;
    }
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** To delete a workspace, its name has to be typed, because all of its members are deleted with it. */
export function DangerZone({ workspace }: { workspace: Workspace }) {
  const api = useApi();
  const navigation = useNavigation();
  const { t } = useMessages();
  const toasts = useToasts();
  const [open, setOpen] = useState(false);
  const [done, setDone] = useState<Deletion>();
  const [typed, setTyped] = useState("");
  const submission = useSubmission(["name"]);
  const remove = () =>
    submission.run(async () => {
      await api.send("DELETE", path`/${workspace.id}`);
      await deleted(api, workspace.id, setDone);
      toasts.success(t("workspaceDeleted", { name: workspace.name }));
      navigation.navigate("");
    });
  return (
    <section>
      <h2 className="pf-v5-c-title pf-m-lg">{t("deleteWorkspace")}</h2>
      <p className="pf-v5-u-my-sm">{t("deleteWorkspaceBody")}</p>
      <Button variant="danger" onClick={() => setOpen(true)}>
        {t("deleteWorkspace")}
      </Button>
      {open && (
        <FormModal
          danger
          title={t("deleteWorkspace")}
          description={t("deleteWorkspaceBody")}
          submit={t("delete")}
          submission={submission}
          disabled={typed !== workspace.name}
          send={() => void remove()}
          close={() => setOpen(false)}
        >
          <TextField
            id="delete-name"
            label={t("typeName", { name: workspace.name })}
            autoFocus
            value={typed}
            change={setTyped}
            error={submission.at("name")}
          />
          {submission.busy && done && (
            <Progress
              value={done.total ? (100 * done.done) / done.total : 0}
              title={t("progressOf", { done: done.done, total: done.total })}
            />
          )}
        </FormModal>
      )}
    </section>
  );
}
