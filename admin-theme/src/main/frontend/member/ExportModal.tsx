import { Checkbox } from "@patternfly/react-core";
import { useState } from "react";
import { useMessages } from "../messages/messages";
import { useMayReveal } from "../metadata/may-reveal";
import { saveFile } from "../ui/download";
import { FormModal } from "../ui/FormModal";
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
  const mayReveal = useMayReveal(workspace.id);
  const [values, setValues] = useState(false);
  const submission = useSubmission([]);
  const save = () =>
    submission.run(async () => {
      saveFile(await members.csv(values), `${workspace.alias}-users.csv`);
      close();
    });
  return (
    <FormModal
      title={t("exportCsv")}
      description={t("exportCsvBody")}
      submit={t("export")}
      submission={submission}
      send={() => void save()}
      close={close}
    >
      {mayReveal && (
        <Checkbox
          id="export-metadata"
          label={t("exportMetadata")}
          description={t("exportMetadataHelp")}
          isChecked={values}
          onChange={(_event, checked) => setValues(checked)}
        />
      )}
    </FormModal>
  );
}
