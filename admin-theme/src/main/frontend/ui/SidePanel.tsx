import { ModalVariant } from "@patternfly/react-core";
import { useRef, type ReactNode } from "react";
import { Dialog } from "./Dialog";

interface SidePanelProps {
  title: string;
  description?: ReactNode;
  /** What the close button and Escape do; see useLeave. */
  leave: () => void;
  footer?: ReactNode;
  wide?: boolean;
  children: ReactNode;
}

/** A drawer over the right side of the page. It is a dialog, so that focus and Escape work. */
export function SidePanel({ title, description, leave, footer, wide, children }: SidePanelProps) {
  const body = useRef<HTMLDivElement>(null);

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
      <div ref={body}>{children}</div>
    </Dialog>
  );
}
