import { Button, Checkbox, Form, ModalVariant } from "@patternfly/react-core";
import { useId, useState } from "react";
import { useMessages } from "../messages/messages";
import { useMayReveal } from "../metadata/may-reveal";
import { Dialog } from "../ui/Dialog";
import { saveFile } from "../ui/download";
import { FormErrors } from "../ui/Field";
import { useSubmission } from "../ui/submission";
import type { Members } from "./members";

interface ExportModalProps {
  members: Members;
  workspace: { id: string; alias: string };
  close: () => void;
}

/** Exports the users; values of metadata only if somebody who may reveal them asks for them. */
export function ExportModal({ members, workspace, close }: ExportModalProps) {
  const { t } = useMessages();
  const id = useId();
  const mayReveal = useMayReveal(workspace.id);
  const [values, setValues] = useState(false);
  const submission = useSubmission([]);
  const save = () =>
    submission.run(async () => {
      saveFile(await members.csv(values), `${workspace.alias}-users.csv`);
      close();
    });
  return (
    <Dialog
      variant={ModalVariant.small}
      title={t("exportCsv")}
      description={t("exportCsvBody")}
      onClose={close}
      actions={[
        <Button key="export" type="submit" form={id} isLoading={submission.busy} data-testid="export">
          {t("export")}
        </Button>,
        <Button key="cancel" variant="link" onClick={close}>
          {t("cancel")}
        </Button>,
      ]}
    >
      <Form
        id={id}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <FormErrors submission={submission} />
        {mayReveal && (
          <Checkbox
            id="export-metadata"
            label={t("exportMetadata")}
            description={t("exportMetadataHelp")}
            isChecked={values}
            onChange={(_event, checked) => setValues(checked)}
          />
        )}
      </Form>
    </Dialog>
  );
}
