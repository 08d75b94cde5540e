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
  const [values, setValues] = useState({ name: "", alias: "", description: "", email: "", fullName: "" });
  const change = (name: keyof typeof values) => (value: string) => setValues({ ...values, [name]: value });
  const submission = useSubmission(["name", "alias", "description", "admin.email", "admin.fullName"], {
    workspace_exists: "name",
  });

  const send = () =>
    submission.run(async () => {
      const { email, fullName, ...rest } = values;
      const filled = (fields: object) =>
        Object.fromEntries(Object.entries(fields).filter(([, value]) => (value as string).trim()));
      const admin = email.trim() ? { admin: filled({ email, fullName }) } : {};
      const { id, name } = await api.send<Workspace>("POST", "", { body: { ...filled(rest), ...admin } });
      toasts.success(t("workspaceCreated", { name }));
      navigation.navigate(`/${id}/users`);
    });

  return (
    <FormModal
      focus="workspace-name"
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
      <TextField
        id="workspace-admin-email"
        type="email"
        label={t("firstAdminEmail")}
        help={t("firstAdminHelp")}
        value={values.email}
        change={change("email")}
        error={submission.at("admin.email")}
      />
      <TextField
        id="workspace-admin-name"
        label={t("firstAdminName")}
        value={values.fullName}
        change={change("fullName")}
        disabled={!values.email.trim()}
        error={submission.at("admin.fullName")}
      />
    </FormModal>
  );
}
