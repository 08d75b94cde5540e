import { Button, Form, ModalVariant } from "@patternfly/react-core";
import { useId, type ReactNode } from "react";
import { useMessages } from "../messages/messages";
import { Dialog } from "./Dialog";
import { FormErrors } from "./Field";
import type { Submission } from "./submission";
import { useLeave } from "./unsaved";

interface FormModalProps {
  title: string;
  description?: ReactNode;
  submit: string;
  submission: Submission;
  danger?: boolean;
  disabled?: boolean;
  /** Whether closing loses what was typed. */
  dirty?: boolean;
  /** The id of the field where typing begins. */
  focus?: string;
  send: () => void;
  close: () => void;
  children?: ReactNode;
}

export function FormModal(props: FormModalProps) {
  const {
    title,
    description,
    submit,
    submission,
    danger,
    disabled,
    dirty = false,
    focus,
    send,
    close,
    children,
  } = props;
  const { t } = useMessages();
  const id = useId();
  const leave = useLeave(dirty, close, submission.busy);
  return (
    <Dialog
      variant={ModalVariant.small}
      title={title}
      titleIconVariant={danger ? "warning" : undefined}
      description={description}
      onClose={leave}
      focus={focus}
      actions={[
        <Button
          key="submit"
          type="submit"
          form={id}
          variant={danger ? "danger" : "primary"}
          isLoading={submission.busy}
          isDisabled={submission.busy || disabled}
        >
          {submit}
        </Button>,
        <Button key="cancel" variant="link" onClick={leave}>
          {t("cancel")}
        </Button>,
      ]}
    >
      <Form
        id={id}
        onSubmit={(event) => {
          event.preventDefault();
          if (!disabled) send();
        }}
      >
        <FormErrors submission={submission} />
        {children}
      </Form>
    </Dialog>
  );
}
