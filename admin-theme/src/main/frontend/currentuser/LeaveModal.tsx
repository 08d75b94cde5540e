import { path, type Api } from "../kernel/api";
import { useMessages } from "../messages/messages";
import { FormModal } from "../ui/FormModal";
import { useSubmission } from "../ui/submission";
import { useToasts } from "../ui/Toasts";
import type { OwnWorkspace } from "./model";

interface LeaveModalProps {
  api: Api;
  workspace: OwnWorkspace;
  close: () => void;
  left: () => void;
}

export function LeaveModal({ api, workspace: { id, name }, close, left }: LeaveModalProps) {
  const { t } = useMessages();
  const toasts = useToasts();
  const submission = useSubmission([]);
  const leave = async () => {
    const done = await submission.run(async () => {
      await api.send("POST", path`/${id}/current-user/leave`);
      toasts.success(t("leftWorkspace", { name }));
    });
    if (done) left();
  };
  return (
    <FormModal
      title={t("leaveWorkspace", { name })}
      description={t("leaveHelp")}
      submit={t("leave")}
      submission={submission}
      danger
      send={() => void leave()}
      close={close}
    />
  );
}
