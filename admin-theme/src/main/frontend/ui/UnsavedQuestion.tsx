import { Button, ModalVariant } from "@patternfly/react-core";
import { useEffect } from "react";
import { useMessages } from "../messages/messages";
import { Dialog } from "./Dialog";
import { ask, hasUnsaved, useQuestion } from "./unsaved";

/** Placed once on the page. */
export function UnsavedQuestion() {
  const { t } = useMessages();
  const question = useQuestion();
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent) => hasUnsaved() && event.preventDefault();
    addEventListener("beforeunload", warn);
    return () => {
      removeEventListener("beforeunload", warn);
      ask(undefined);
    };
  }, []);
  if (!question) return null;
  const answer = (act?: () => void) => () => {
    ask(undefined);
    act?.();
  };
  return (
    <Dialog
      variant={ModalVariant.small}
      title={t("discardTitle")}
      titleIconVariant="warning"
      onClose={answer(question.keep)}
      actions={[
        <Button key="discard" variant="danger" onClick={answer(question.discard)}>
          {t("discard")}
        </Button>,
        <Button key="stay" variant="link" onClick={answer(question.keep)}>
          {t("keepEditing")}
        </Button>,
      ]}
    >
      {t("discardBody")}
    </Dialog>
  );
}
