import { Alert, Button, ModalVariant } from "@patternfly/react-core";
import { createContext, useCallback, useContext, useState, type ReactNode } from "react";
import type { Tagged } from "../kernel/api";
import { Cancelled } from "../kernel/cancelled";
import type { Effects } from "../kernel/model";
import { Problem } from "../kernel/problem";
import { useMessages } from "../messages/messages";
import { Dialog } from "../ui/Dialog";
import { EffectsList } from "./EffectsList";

interface Question {
  effects: Effects;
  outdated: boolean;
  more?: (first: number) => Promise<Effects>;
  answer: (yes: boolean) => void;
}

/** What is added to the request for a change: its confirmed plan, or that more of its effects are to be read. */
export interface Plan {
  confirm?: string;
  dryRun?: true;
  first?: number;
}

/** Runs a change; if the server wants its effects confirmed, asks the person and sends it again with the plan. */
type Confirmed = <T>(change: (plan: Plan) => Promise<T>, options?: { paged?: boolean }) => Promise<T>;

/** Whether a change had effects that were confirmed: to take it back does not take these back. */
export async function withEffects<T>(confirmed: Confirmed, change: (plan: Plan) => Promise<T>) {
  const plans: Plan[] = [];
  const result = await confirmed((plan) => {
    plans.push(plan);
    return change(plan);
  });
  return { result, effects: plans.some(({ confirm }) => confirm !== undefined) };
}

const ConfirmationContext = createContext<Confirmed | undefined>(undefined);

const isQuestion = (problem: unknown): problem is Problem & { plan: string; effects: Effects } =>
  problem instanceof Problem && !!problem.plan && !!problem.effects;

/** A dry run returns effects instead of what was asked for, with or without an ETag. */
function effectsIn(answer: unknown): Effects {
  const { value } = answer as Partial<Tagged<unknown>>;
  return ((value ?? answer) as { effects: Effects }).effects;
}

export function ConfirmationProvider({ children }: { children: ReactNode }) {
  const [question, setQuestion] = useState<Question>();

  const confirmed = useCallback<Confirmed>(async (change, { paged = true } = {}) => {
    let plan: Plan = {};
    const more = async (first: number) => effectsIn(await change({ dryRun: true, first }));
    for (;;) {
      try {
        return await change(plan);
      } catch (problem) {
        if (!isQuestion(problem)) throw problem;
        const { effects, code } = problem;
        const yes = await new Promise<boolean>((answer) => {
          setQuestion({ effects, outdated: code === "plan_outdated", more: paged ? more : undefined, answer });
        });
        setQuestion(undefined);
        if (!yes) throw new Cancelled();
        plan = { confirm: problem.plan };
      }
    }
  }, []);

  return (
    <ConfirmationContext.Provider value={confirmed}>
      {children}
      {question && <ConfirmationModal {...question} />}
    </ConfirmationContext.Provider>
  );
}

function ConfirmationModal({ effects, outdated, more, answer }: Question) {
  const { t } = useMessages();
  return (
    <Dialog
      variant={ModalVariant.medium}
      title={t("confirmEffects")}
      titleIconVariant="warning"
      onClose={() => answer(false)}
      actions={[
        <Button key="yes" onClick={() => answer(true)} data-testid="confirm-effects">
          {t("apply")}
        </Button>,
        <Button key="no" variant="link" onClick={() => answer(false)}>
          {t("cancel")}
        </Button>,
      ]}
    >
      {outdated && <Alert isInline variant="info" className="pf-v5-u-mb-md" title={t("effectsChanged")} />}
      <EffectsList effects={effects} more={more} />
    </Dialog>
  );
}

export function useConfirmed(): Confirmed {
  const confirmed = useContext(ConfirmationContext);
  if (!confirmed) throw new Error("No ConfirmationProvider around this component");
  return confirmed;
}
