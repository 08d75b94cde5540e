import { Button, InputGroup, InputGroupItem, TextInput } from "@patternfly/react-core";
import { useState } from "react";
import { useMessages } from "../messages/messages";
import { useUnsaved } from "../ui/unsaved";

interface ResourceByIdProps {
  label: string;
  disabled: boolean;
  add: (id: string) => void;
}

/** Names a resource by its id, as long as the app platform has registered none to choose from. */
export function ResourceById({ label, disabled, add }: ResourceByIdProps) {
  const { t } = useMessages();
  const [typed, setTyped] = useState("");
  const id = typed.trim();
  useUnsaved(id !== "");
  const take = () => {
    if (!id) return;
    add(id);
    setTyped("");
  };
  return (
    <div>
      <InputGroup>
        <InputGroupItem isFill>
          <TextInput
            aria-label={`${label}: ${t("resourceId")}`}
            placeholder={t("resourceId")}
            value={typed}
            isDisabled={disabled}
            onChange={(_event, text) => setTyped(text)}
            onKeyDown={(event) => {
              if (event.key !== "Enter") return;
              event.preventDefault();
              take();
            }}
          />
        </InputGroupItem>
        <InputGroupItem>
          <Button variant="control" onClick={take} isDisabled={disabled || !id}>
            {t("add")}
          </Button>
        </InputGroupItem>
      </InputGroup>
      <p className="wsp-minor">{t("registryEmpty")}</p>
    </div>
  );
}
