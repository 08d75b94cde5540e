import { ActionGroup, Button, Form, FormSection } from "@patternfly/react-core";
import { useState } from "react";
import { useApi } from "../host/host";
import { path } from "../kernel/api";
import { useMessages } from "../messages/messages";
import { FormErrors, TextField } from "../ui/Field";
import { useSubmission } from "../ui/submission";
import { useToasts } from "../ui/Toasts";
import { useUnsaved } from "../ui/unsaved";
import type { Workspace } from "./model";

export function GeneralForm({ workspace, saved }: { workspace: Workspace; saved: () => void }) {
  const api = useApi();
  const { t } = useMessages();
  const toasts = useToasts();
  const before = { name: workspace.name, description: workspace.description };
  const [draft, setDraft] = useState(before);
  const submission = useSubmission(["name", "description"], { workspace_exists: "name" });
  const dirty = draft.name !== before.name || draft.description !== before.description;
  useUnsaved(dirty && !submission.busy);
  const save = () =>
    submission.run(async () => {
      const send = async (from: typeof draft, to: typeof draft) => {
        const body = {
          ...(to.name === from.name ? {} : { name: to.name }),
          ...(to.description === from.description ? {} : { description: to.description }),
        };
        await api.send("PATCH", path`/${workspace.id}`, { body });
        saved();
      };
      await send(before, draft);
      toasts.success(t("settingsSaved", { name: draft.name }), () => send(draft, before));
    });
  return (
    <Form
      isHorizontal
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <FormSection title={t("general")} titleElement="h2">
        <FormErrors submission={submission} />
        <TextField
          id="settings-name"
          label={t("name")}
          required
          value={draft.name}
          change={(name) => setDraft({ ...draft, name })}
          error={submission.at("name")}
        />
        <TextField
          id="settings-description"
          label={t("description")}
          value={draft.description}
          change={(description) => setDraft({ ...draft, description })}
          error={submission.at("description")}
        />
        <ActionGroup>
          <Button
            type="submit"
            isDisabled={!dirty || !draft.name.trim() || submission.busy}
            isLoading={submission.busy}
          >
            {t("save")}
          </Button>
        </ActionGroup>
      </FormSection>
    </Form>
  );
}
