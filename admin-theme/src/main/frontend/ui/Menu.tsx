import { Dropdown, DropdownItem, DropdownList, MenuToggle } from "@patternfly/react-core";
import { EllipsisVIcon } from "@patternfly/react-icons/dist/dynamic/icons/ellipsis-v-icon";
import { useRef, useState, type ReactNode } from "react";
import { useMenuParent } from "./Dialog";

export interface MenuAction {
  key: string;
  label: string;
  act: () => void;
  danger?: boolean;
  disabled?: boolean;
  /** For one of several choices. */
  selected?: boolean;
}

interface MenuProps {
  label: string;
  actions: MenuAction[];
  /** With a visible text it is a button; without one, the three dots of a row. */
  text?: string;
  /** Instead of the three dots. */
  icon?: ReactNode;
  disabled?: boolean;
}

export function Menu({ label, actions, text, icon, disabled }: MenuProps) {
  const [open, setOpen] = useState(false);
  const toggle = useRef<HTMLButtonElement>(null);
  const parent = useMenuParent();
  // A dialog returns the focus to where it came from; by then, the menu item is gone.
  const choose = (act: () => void) => {
    toggle.current?.focus();
    act();
  };
  return (
    <Dropdown
      isOpen={open}
      isScrollable
      onOpenChange={setOpen}
      onSelect={() => setOpen(false)}
      popperProps={{ position: "right", appendTo: parent }}
      toggle={{
        toggleRef: toggle,
        toggleNode: (
          <MenuToggle
            ref={toggle}
            variant={text ? "default" : "plain"}
            aria-label={text ? undefined : label}
            isExpanded={open}
            isDisabled={disabled}
            onClick={() => setOpen(!open)}
          >
            {text ?? icon ?? <EllipsisVIcon />}
          </MenuToggle>
        ),
      }}
    >
      <DropdownList aria-label={label}>
        {actions.map(({ key, label: name, act, danger, disabled: off, selected }) => (
          <DropdownItem
            key={key}
            value={key}
            isDanger={danger}
            isDisabled={off}
            isSelected={selected}
            onClick={() => choose(act)}
          >
            {name}
          </DropdownItem>
        ))}
      </DropdownList>
    </Dropdown>
  );
}
