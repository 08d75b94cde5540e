import { Button, ModalVariant } from "@patternfly/react-core";
import { useMessages } from "../messages/messages";
import { Dialog } from "../ui/Dialog";

interface RemoveKeyModalProps {
  name: string;
  /** Whose key it is. */
  owner: string;
  remove: () => void;
  close: () => void;
}

/** Asks, as nobody can give the value back. */
export function RemoveKeyModal({ name, owner, remove, close }: RemoveKeyModalProps) {
  const { t } = useMessages();
  const confirm = () => {
    close();
    remove();
  };
  return (
    <Dialog
      variant={ModalVariant.small}
      title={t("removeKeyQuestion", { name: owner, key: name })}
      titleIconVariant="warning"
      onClose={close}
      actions={[
        <Button key="remove" variant="danger" onClick={confirm}>
          {t("removeKey")}
        </Button>,
        <Button key="cancel" variant="link" onClick={close}>
          {t("cancel")}
        </Button>,
      ]}
    >
      {t("removeKeyBody")}
    </Dialog>
  );
}
