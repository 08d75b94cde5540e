import { Modal, type ModalProps } from "@patternfly/react-core";
import { createContext, useContext } from "react";

const InDialog = createContext(false);

/** A dialog traps the focus, so its menus must be inside it in the document, too. */
export const useMenuParent = () => (useContext(InDialog) ? "inline" : () => document.body);

/** The open dialogs, the topmost last. */
const open: StackedModal[] = [];

const TOASTS = ".pf-v5-c-alert-group";
const BACKDROP_OPEN = "pf-v5-c-backdrop__open";

/** Hides everything below the topmost dialog from screen readers; toasts are still announced. */
function cover() {
  const top = open.at(-1);
  const box = top ? document.getElementById(top.boxId) : null;
  let below = box !== null;
  for (const layer of document.body.children) {
    if (layer.contains(box)) below = false;
    if (below && !layer.querySelector(TOASTS)) layer.setAttribute("aria-hidden", "true");
    else layer.removeAttribute("aria-hidden");
  }
}

/**
 * PatternFly 5.4 assumes that only one dialog is open: at every update each hides all others, even those above it,
 * each closes on Escape, and the first to close uncovers the page.
 */
class StackedModal extends Modal {
  constructor(props: ModalProps) {
    super(props);
    // A dialog uses four numbers for its ids but counts one, so the next dialog would reuse ids of this one.
    Modal.currentId += 3;
  }

  override handleEscKeyClick = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || open.at(-1) !== this) return;
    (this.props.onEscapePress ?? this.props.onClose)?.(event);
  };

  override toggleSiblingsFromScreenReaders = cover;

  override componentDidMount() {
    open.push(this);
    super.componentDidMount();
  }

  override componentWillUnmount() {
    open.splice(open.indexOf(this), 1);
    super.componentWillUnmount();
    document.body.classList.toggle(BACKDROP_OPEN, open.length > 0);
  }
}

/** An open dialog, with the focus in the field of that id or at its first button; if several are open, the last one has the keyboard and the screen readers. */
export function Dialog({ focus, ...props }: Omit<ModalProps, "ref"> & { focus?: string }) {
  return (
    <InDialog.Provider value>
      <StackedModal
        isOpen
        {...props}
        elementToFocus={focus && `#${focus}`}
        className={`wsp-dialog ${props.className ?? ""}`}
      />
    </InDialog.Provider>
  );
}
