import { Button, Progress } from "@patternfly/react-core";
import { useState } from "react";
import { useApi } from "../host/host";
import { path, type Api } from "../kernel/api";
import type { Page } from "../kernel/page";
import { useMessages } from "../messages/messages";
import { TextField } from "../ui/Field";
import { FormModal } from "../ui/FormModal";
import { useNavigation } from "../ui/navigation";
import { useSubmission } from "../ui/submission";
import { useToasts } from "../ui/Toasts";
import type { Workspace } from "./model";

const POLL_MS = 1000;

const people = ({ members: { active, invited, archived } }: Workspace) => active + invited + archived;

/** Waits until the workspace is no longer listed; a question for the workspace itself would end in an error. */
async function deleted(api: Api, { id, name }: Workspace, progress: (left: number) => void) {
  for (;;) {
    const { items } = await api.get<Page<Workspace>>("", { query: { search: name, max: 100 } });
    const left = items.find((other) => other.id === id);
    if (!left) return;
    progress(people(left));
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
  const [left, setLeft] = useState<number>();
  const total = people(workspace);
  const [typed, setTyped] = useState("");
  const submission = useSubmission(["name"]);
  const remove = () =>
    submission.run(async () => {
      await api.send("DELETE", path`/${workspace.id}`);
      await deleted(api, workspace, setLeft);
      toasts.success(t("workspaceDeleted", { name: workspace.name }));
      navigation.navigate("", { discard: true });
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
          focus="delete-name"
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
            value={typed}
            change={setTyped}
            error={submission.at("name")}
          />
          {submission.busy && left !== undefined && (
            <Progress
              value={total ? (100 * (total - left)) / total : 0}
              title={t("progressOf", { done: total - left, total })}
            />
          )}
        </FormModal>
      )}
    </section>
  );
}
