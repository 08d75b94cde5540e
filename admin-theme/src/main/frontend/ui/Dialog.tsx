import { Modal, type ModalProps } from "@patternfly/react-core";
import { createContext, useContext } from "react";

const InDialog = createContext(false);

/** Menus inside a dialog must be inside it in the document, too: it keeps the focus to itself. */
export const useMenuParent = () => (useContext(InDialog) ? "inline" : () => document.body);

/** The open dialogs, the uppermost last. */
const open: StackedModal[] = [];

const TOASTS = ".pf-v5-c-alert-group";
const BACKDROP_OPEN = "pf-v5-c-backdrop__open";

/** Hides from screen readers what lies below the uppermost dialog; toasts go on being announced. */
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
 * PatternFly 5.4 takes each open dialog for the only one: at every update it hides all others, those above it too,
 * each closes on Escape, and the first to close uncovers the page.
 */
class StackedModal extends Modal {
  constructor(props: ModalProps) {
    super(props);
    // It takes four numbers for its ids and counts one: the next dialog would have ids of this one's parts.
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

/** An open dialog; of several the last one opened is the one that the keyboard and screen readers have. */
export function Dialog(props: Omit<ModalProps, "ref">) {
  return (
    <InDialog.Provider value>
      <StackedModal isOpen {...props} />
    </InDialog.Provider>
  );
}
