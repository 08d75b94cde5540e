import {
  Badge,
  MenuSearch,
  MenuSearchInput,
  MenuToggle,
  Select,
  SelectList,
  SelectOption,
  TextInput,
} from "@patternfly/react-core";
import { useState } from "react";
import { folded } from "../kernel/text";
import { useMessages } from "../messages/messages";
import { useMenuParent } from "./Dialog";

export interface Option {
  id: string;
  name: string;
}

interface MultiSelectProps {
  id?: string;
  label: string;
  options: Option[];
  chosen: string[];
  change: (chosen: string[]) => void;
  /** Given if the server searches the options; otherwise they are filtered here. */
  search?: (text: string) => void;
  disabled?: boolean;
}

const SHOWN = 100;
const SEARCHABLE = 8;

/** Selects any number of options from a list of any length. */
export function MultiSelect(props: MultiSelectProps) {
  const { id, label, options, chosen, change, search, disabled } = props;
  const { t, num } = useMessages();
  const [open, setOpen] = useState(false);
  const parent = useMenuParent();
  const [typed, setTyped] = useState("");
  const wanted = folded(typed);
  const matching = search ? options : options.filter(({ name }) => folded(name).includes(wanted));

  const type = (text: string) => {
    setTyped(text);
    search?.(text.trim());
  };

  return (
    <Select
      role="menu"
      isOpen={open}
      onOpenChange={setOpen}
      onSelect={(_event, value) => {
        const picked = String(value);
        change(chosen.includes(picked) ? chosen.filter((other) => other !== picked) : [...chosen, picked]);
      }}
      popperProps={{ appendTo: parent, maxWidth: "24rem" }}
      maxMenuHeight="20rem"
      isScrollable
      toggle={(ref) => (
        <MenuToggle
          ref={ref}
          id={id}
          isExpanded={open}
          isDisabled={disabled}
          onClick={() => setOpen(!open)}
          badge={chosen.length > 0 && <Badge isRead>{num(chosen.length)}</Badge>}
        >
          {label}
        </MenuToggle>
      )}
    >
      {(search ?? options.length > SEARCHABLE) && (
        <MenuSearch>
          <MenuSearchInput>
            <TextInput
              type="search"
              aria-label={t("filterBy", { name: label })}
              value={typed}
              onChange={(_event, text) => type(text)}
            />
          </MenuSearchInput>
        </MenuSearch>
      )}
      <SelectList aria-label={label}>
        {matching.slice(0, SHOWN).map(({ id: value, name }) => (
          <SelectOption key={value} value={value} hasCheckbox isSelected={chosen.includes(value)}>
            <bdi>{name}</bdi>
          </SelectOption>
        ))}
        {!matching.length && (
          <SelectOption isDisabled value="">
            {t("noMatch")}
          </SelectOption>
        )}
        {matching.length > SHOWN && (
          <SelectOption isDisabled value="">
            {t("typeToNarrow", { count: matching.length - SHOWN })}
          </SelectOption>
        )}
      </SelectList>
    </Select>
  );
}
