import { Button, InputGroup, InputGroupItem, Label, LabelGroup, Radio, TextInput } from "@patternfly/react-core";
import { useState } from "react";
import { useMessages } from "../messages/messages";
import { Field, useUntilMended } from "../ui/Field";
import { useUnsaved } from "../ui/unsaved";

interface IdentityProvidersFieldProps {
  /** null: according to the realm's rules. */
  value: string[] | null;
  change: (value: string[] | null) => void;
  error?: string;
  readOnly: boolean;
  /** Those that a realm admin allows, of which some can be removed; null: any. */
  bound: string[] | null;
}

export function IdentityProvidersField({ value, change, error, readOnly, bound }: IdentityProvidersFieldProps) {
  const { t } = useMessages();
  const [typed, setTyped] = useState("");
  const alias = typed.trim();
  const unmended = useUntilMended(error, value);
  useUnsaved(alias !== "");
  const addable = !readOnly && !!alias && (bound?.includes(alias) ?? true);
  const add = () => {
    if (!addable) return;
    if (value && !value.includes(alias)) change([...value, alias]);
    setTyped("");
  };
  return (
    <Field
      id="settings-idp"
      role="radiogroup"
      label={t("identityProviders")}
      help={
        bound
          ? `${t("identityProvidersHelp")} ${t("identityProvidersBound", { names: bound.join(", ") || "–" })}`
          : t("identityProvidersHelp")
      }
      error={unmended}
    >
      <Radio
        id="idp-any"
        name="idp"
        label={t("idpByRealm")}
        isChecked={value === null}
        isDisabled={readOnly || bound !== null}
        onChange={() => change(null)}
      />
      <Radio
        id="idp-some"
        name="idp"
        label={t("idpOnly")}
        isChecked={value !== null}
        isDisabled={readOnly}
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
                isDisabled={readOnly}
                onChange={(_event, text) => setTyped(text)}
                onKeyDown={(event) => {
                  if (event.key !== "Enter") return;
                  event.preventDefault();
                  add();
                }}
              />
            </InputGroupItem>
            <InputGroupItem>
              <Button variant="control" onClick={add} isDisabled={!addable}>
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
                onClose={readOnly ? undefined : () => change(value.filter((other) => other !== name))}
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
