import { Button } from "@patternfly/react-core";
import { useState } from "react";
import { useApi } from "../host/host";
import { useMessages } from "../messages/messages";
import { TextField } from "../ui/Field";
import { FormModal } from "../ui/FormModal";
import { useNavigation } from "../ui/navigation";
import { useSubmission } from "../ui/submission";
import { useToasts } from "../ui/Toasts";
import type { Workspace } from "./model";

export function CreateWorkspace() {
  const { t } = useMessages();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button data-testid="create-workspace" onClick={() => setOpen(true)}>
        {t("createWorkspace")}
      </Button>
      {open && <CreateForm close={() => setOpen(false)} />}
    </>
  );
}

function CreateForm({ close }: { close: () => void }) {
  const api = useApi();
  const navigation = useNavigation();
  const { t } = useMessages();
  const toasts = useToasts();
  const [values, setValues] = useState({ name: "", alias: "", description: "" });
  const change = (name: keyof typeof values) => (value: string) => setValues({ ...values, [name]: value });
  const submission = useSubmission(["name", "alias", "description"], { workspace_exists: "name" });

  const send = () =>
    submission.run(async () => {
      const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value.trim()));
      const { id, name } = await api.send<Workspace>("POST", "", { body: filled });
      toasts.success(t("workspaceCreated", { name }));
      navigation.navigate(`/${id}/users`);
    });

  return (
    <FormModal
      title={t("createWorkspace")}
      submit={t("create")}
      submission={submission}
      dirty={Object.values(values).some((value) => value !== "")}
      disabled={!values.name.trim()}
      send={() => void send()}
      close={close}
    >
      <TextField
        id="workspace-name"
        label={t("name")}
        required
        autoFocus
        value={values.name}
        change={change("name")}
        error={submission.at("name")}
      />
      <TextField
        id="workspace-alias"
        label={t("alias")}
        help={t("aliasHelp")}
        value={values.alias}
        change={change("alias")}
        error={submission.at("alias")}
      />
      <TextField
        id="workspace-description"
        label={t("description")}
        value={values.description}
        change={change("description")}
        error={submission.at("description")}
      />
    </FormModal>
  );
}
