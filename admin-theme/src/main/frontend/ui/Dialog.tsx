import { Modal, type ModalProps } from "@patternfly/react-core";
import { useEffect } from "react";

/** PatternFly 5.4 hides everything beside a dialog at each of its updates, the dialogs above it, too. */
function uncoverTop() {
  const layers = [...document.body.children].filter((element) =>
    element.firstElementChild?.classList.contains("pf-v5-c-backdrop"),
  );
  layers.forEach((layer, index) => {
    if (index === layers.length - 1) layer.removeAttribute("aria-hidden");
    else layer.setAttribute("aria-hidden", "true");
  });
}

/** An open dialog; the last one opened is the one that screen readers see. */
export function Dialog(props: Omit<ModalProps, "ref">) {
  useEffect(() => {
    uncoverTop();
    const timer = setTimeout(uncoverTop);
    return () => clearTimeout(timer);
  });
  return <Modal isOpen {...props} />;
}
