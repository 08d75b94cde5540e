import { Button, InputGroup, InputGroupItem, Label, LabelGroup, Radio, TextInput } from "@patternfly/react-core";
import { useState } from "react";
import { useMessages } from "../messages/messages";
import { Field } from "../ui/Field";

interface IdentityProvidersFieldProps {
  /** null: by the rules of the realm. */
  value: string[] | null;
  change: (value: string[] | null) => void;
  error?: string;
}

export function IdentityProvidersField({ value, change, error }: IdentityProvidersFieldProps) {
  const { t } = useMessages();
  const [typed, setTyped] = useState("");
  const alias = typed.trim();
  const add = () => {
    if (value && alias && !value.includes(alias)) change([...value, alias]);
    setTyped("");
  };
  return (
    <Field
      id="settings-idp"
      role="radiogroup"
      label={t("identityProviders")}
      help={t("identityProvidersHelp")}
      error={error}
    >
      <Radio id="idp-any" name="idp" label={t("idpByRealm")} isChecked={value === null} onChange={() => change(null)} />
      <Radio
        id="idp-some"
        name="idp"
        label={t("idpOnly")}
        isChecked={value !== null}
        onChange={() => change(value ?? [])}
      />
      {value && (
        <>
          <InputGroup className="pf-v5-u-mt-sm">
            <InputGroupItem isFill>
              <TextInput
                aria-label={t("idpAlias")}
                placeholder={t("idpAlias")}
                value={typed}
                onChange={(_event, text) => setTyped(text)}
                onKeyDown={(event) => {
                  if (event.key !== "Enter") return;
                  event.preventDefault();
                  add();
                }}
              />
            </InputGroupItem>
            <InputGroupItem>
              <Button variant="control" onClick={add} isDisabled={!alias}>
                {t("add")}
              </Button>
            </InputGroupItem>
          </InputGroup>
          <LabelGroup numLabels={20} className="pf-v5-u-mt-sm" aria-label={t("identityProviders")}>
            {value.map((name) => (
              <Label
                key={name}
                color="blue"
                closeBtnAriaLabel={t("removeNamed", { name })}
                onClose={() => change(value.filter((other) => other !== name))}
              >
                {name}
              </Label>
            ))}
          </LabelGroup>
        </>
      )}
    </Field>
  );
}
