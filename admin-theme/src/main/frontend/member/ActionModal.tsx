import { Button, ModalVariant } from "@patternfly/react-core";
import { displayName } from "../kernel/model";
import { useMessages } from "../messages/messages";
import { Dialog } from "../ui/Dialog";
import { FormErrors } from "../ui/Field";
import { useSubmission } from "../ui/submission";
import { useToasts } from "../ui/Toasts";
import type { MemberAction } from "./member-actions";
import type { Members } from "./members";
import type { Member } from "./model";

interface ActionModalProps {
  action: MemberAction;
  member: Member;
  members: Members;
  close: () => void;
  changed: () => void;
}

/** Asks, then does something to a member. */
export function ActionModal({ action, member, members, close, changed }: ActionModalProps) {
  const { t, count } = useMessages();
  const toasts = useToasts();
  const submission = useSubmission([]);
  const run = () =>
    void submission.run(async () => {
      await action.run(members, member.id);
      toasts.success(count(action.done, 1));
      changed();
      close();
    });
  return (
    <Dialog
      variant={ModalVariant.small}
      title={count(action.question, 1, { name: displayName(member) })}
      titleIconVariant={action.danger ? "warning" : undefined}
      onClose={close}
      actions={[
        <Button
          key="go"
          variant={action.danger ? "danger" : "primary"}
          isLoading={submission.busy}
          isDisabled={submission.busy}
          onClick={run}
          data-testid="confirm"
        >
          {t(action.label)}
        </Button>,
        <Button key="close" variant="link" onClick={close}>
          {t("cancel")}
        </Button>,
      ]}
    >
      <FormErrors submission={submission} />
      {t(action.body)}
    </Dialog>
  );
}
