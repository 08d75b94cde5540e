import { useState } from "react";
import { Cancelled } from "../kernel/cancelled";
import { Problem } from "../kernel/problem";
import { useMessages } from "../messages/messages";

export interface Submission {
  readonly busy: boolean;
  /** The error to show at a field. */
  at: (field: string) => string | undefined;
  /** Errors that belong to no field of the form. */
  readonly general: string[];
  /** Runs one action at a time; returns whether it succeeded. What was typed is not touched. */
  run: (action: () => Promise<unknown>) => Promise<boolean>;
  fail: (field: string, message: string) => void;
  forget: () => void;
}

/**
 * Sends a form and puts the server's errors where they belong: by the names of violations (`metadata.key1` belongs to
 * the field `metadata`), or by `places`, which maps an error code to the field where it is shown.
 */
export function useSubmission(fields: readonly string[], places: Record<string, string> = {}): Submission {
  const { problem: problemText, violation: violationText } = useMessages();
  const [busy, setBusy] = useState(false);
  const [errors, setErrors] = useState<{ byField: Record<string, string>; general: string[] }>();

  const place = (problem: Problem) => {
    const byField: Record<string, string> = {};
    const general: string[] = [];
    const put = (field: string | undefined, text: string) => {
      if (field === undefined) general.push(text);
      else byField[field] = byField[field] ? `${byField[field]} ${text}` : text;
    };
    const fieldOf = (name: string) =>
      fields.find((field) => name === field || (/^[.[]/.test(name.slice(field.length)) && name.startsWith(field)));
    for (const violation of problem.violations) {
      const field = fieldOf(violation.field);
      put(field, field === undefined ? `${violation.field}: ${violationText(violation)}` : violationText(violation));
    }
    if (!problem.violations.length) put(places[problem.code], problemText(problem));
    setErrors({ byField, general });
  };

  return {
    busy,
    at: (field) => errors?.byField[field],
    general: errors?.general ?? [],
    fail: (field, message) => setErrors({ byField: { [field]: message }, general: [] }),
    forget: () => setErrors(undefined),
    run: async (action) => {
      if (busy) return false;
      setBusy(true);
      setErrors(undefined);
      try {
        await action();
        return true;
      } catch (problem) {
        if (problem instanceof Cancelled) return false;
        if (!(problem instanceof Problem)) throw problem;
        place(problem);
        return false;
      } finally {
        setBusy(false);
      }
    },
  };
}
