import { Button, Form, ModalVariant } from "@patternfly/react-core";
import { useId, useState } from "react";
import { useMessages } from "../messages/messages";
import { Dialog } from "../ui/Dialog";
import { FormErrors, TextField } from "../ui/Field";
import { useSubmission } from "../ui/submission";
import { useLeave } from "../ui/unsaved";
import type { MemberMetadata } from "./member-metadata";

/** Asks for a reason, shows one value, and forgets it when closed. */
export function RevealModal({ metadata, name, close }: { metadata: MemberMetadata; name: string; close: () => void }) {
  const { t } = useMessages();
  const id = useId();
  const [reason, setReason] = useState("");
  const [value, setValue] = useState<string>();
  const [copied, setCopied] = useState(false);
  const submission = useSubmission(["reason"]);
  const reveal = () => submission.run(async () => setValue((await metadata.reveal(name, reason.trim())).value));
  const leave = useLeave(reason !== "" && value === undefined, close);
  const shown = value !== undefined;
  return (
    <Dialog
      variant={ModalVariant.small}
      title={t("revealTitle", { name })}
      description={t("revealBody")}
      onClose={leave}
      focus="reveal-reason"
      actions={[
        !shown && (
          <Button key="reveal" type="submit" form={id} isLoading={submission.busy} isDisabled={!reason.trim()}>
            {t("reveal")}
          </Button>
        ),
        <Button key="close" variant={shown ? "primary" : "link"} onClick={leave}>
          {shown ? t("close") : t("cancel")}
        </Button>,
      ]}
    >
      {shown ? (
        <>
          <pre className="wsp-value" dir="auto" data-testid="revealed">
            {value}
          </pre>
          <Button
            variant="secondary"
            // What had the focus is gone, and so is the field to which the dialog would give it back.
            autoFocus
            onClick={() => void navigator.clipboard.writeText(value).then(() => setCopied(true))}
          >
            {t("copy")}
          </Button>{" "}
          <span role="status">{copied && t("copied")}</span>
        </>
      ) : (
        <Form
          id={id}
          onSubmit={(event) => {
            event.preventDefault();
            void reveal();
          }}
        >
          <FormErrors submission={submission} />
          <TextField
            id="reveal-reason"
            label={t("reason")}
            required
            help={t("reasonHelp")}
            value={reason}
            change={setReason}
            error={submission.at("reason")}
          />
        </Form>
      )}
    </Dialog>
  );
}
