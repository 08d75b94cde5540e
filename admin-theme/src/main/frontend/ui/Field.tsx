import { Alert, FormGroup, FormHelperText, HelperText, HelperTextItem, TextInput } from "@patternfly/react-core";
import { useState, type ReactNode } from "react";
import type { Submission } from "./submission";

interface FieldProps {
  id: string;
  label: string;
  required?: boolean;
  help?: ReactNode;
  error?: string;
  /** For a set of controls instead of one. */
  role?: "group" | "radiogroup";
  /** Whether the control is no taller than its label, which then stands level with it. */
  flush?: boolean;
  children: ReactNode;
}

/** A labelled control with its help or its error below it. */
export function Field({ id, label, required, help, error, role, flush = !!role, children }: FieldProps) {
  return (
    <FormGroup label={label} fieldId={role ? undefined : id} isRequired={required} role={role} hasNoPaddingTop={flush}>
      {children}
      {(error ?? help) && (
        <FormHelperText>
          <HelperText id={`${id}-help`} isLiveRegion={!!error}>
            <HelperTextItem variant={error ? "error" : "default"} hasIcon={!!error}>
              {error ?? help}
            </HelperTextItem>
          </HelperText>
        </FormHelperText>
      )}
    </FormGroup>
  );
}

/** An error is about the value that was sent; it goes as soon as that is mended. */
export function useUntilMended(error: string | undefined, value: unknown): string | undefined {
  const [refused, setRefused] = useState({ error, value });
  if (refused.error !== error) setRefused({ error, value });
  return refused.value === value ? error : undefined;
}

interface TextFieldProps extends Omit<FieldProps, "children" | "role" | "flush"> {
  value: string;
  change: (value: string) => void;
  type?: "text" | "email" | "number" | "date";
  autoFocus?: boolean;
  disabled?: boolean;
}

export function TextField({ value, change, type = "text", autoFocus, disabled, ...given }: TextFieldProps) {
  const field = { ...given, error: useUntilMended(given.error, value) };
  return (
    <Field {...field}>
      <TextInput
        id={field.id}
        dir={type === "text" ? "auto" : undefined}
        value={value}
        type={type}
        isRequired={field.required}
        isDisabled={disabled}
        autoFocus={autoFocus}
        validated={field.error ? "error" : "default"}
        aria-describedby={(field.error ?? field.help) ? `${field.id}-help` : undefined}
        onChange={(_event, text) => change(text)}
      />
    </Field>
  );
}

/** The errors of a form that belong to none of its fields. */
export function FormErrors({ submission }: { submission: Submission }) {
  return submission.general.map((text) => <Alert key={text} isInline variant="danger" title={text} />);
}
