import { Button, ModalVariant } from "@patternfly/react-core";
import { useRef, useState, type ReactNode } from "react";
import { useMessages } from "../messages/messages";
import { Dialog } from "./Dialog";

interface SidePanelProps {
  title: string;
  description?: ReactNode;
  /** Whether closing would lose something that was typed. */
  dirty?: boolean;
  close: () => void;
  footer?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** A drawer over the right side of the page. It is a dialog, so that focus and Escape work. */
export function SidePanel({ title, description, dirty, close, footer, wide, children }: SidePanelProps) {
  const { t } = useMessages();
  const body = useRef<HTMLDivElement>(null);
  const [leaving, setLeaving] = useState(false);
  const leave = () => (dirty ? setLeaving(true) : close());

  const escape = () => {
    if (!body.current?.querySelector("[aria-expanded=true].pf-v5-c-menu-toggle")) leave();
  };

  return (
    <Dialog
      variant={ModalVariant.medium}
      className={`wsp-side${wide ? " wsp-side--wide" : ""}`}
      title={title}
      description={description}
      onClose={leave}
      onEscapePress={escape}
      footer={footer}
    >
      <div ref={body}>
        {children}
        {leaving && (
          <Dialog
            variant={ModalVariant.small}
            title={t("discardTitle")}
            titleIconVariant="warning"
            onClose={() => setLeaving(false)}
            actions={[
              <Button key="discard" variant="danger" onClick={close}>
                {t("discard")}
              </Button>,
              <Button key="stay" variant="link" onClick={() => setLeaving(false)}>
                {t("keepEditing")}
              </Button>,
            ]}
          >
            {t("discardBody")}
          </Dialog>
        )}
      </div>
    </Dialog>
  );
}
