import { Alert, AlertActionCloseButton, AlertActionLink, AlertGroup } from "@patternfly/react-core";
import { createContext, useCallback, useContext, useState, type ReactNode } from "react";
import { Cancelled } from "../kernel/cancelled";
import { Problem } from "../kernel/problem";
import { useMessages } from "../messages/messages";

interface Toast {
  id: number;
  variant: "success" | "danger" | "warning";
  title: string;
  undo?: Undo;
}

/** Takes a change back; undefined if nobody can. */
export type Undo = () => Promise<unknown>;

interface Toasts {
  /** Names what was changed and for whom. */
  success: (title: string, undo?: Undo) => void;
  warning: (title: string) => void;
  problem: (problem: unknown) => void;
}

const SHOWN_MS = 8000;
/** Long enough to notice a mistake. */
const UNDO_MS = 20_000;

const ToastsContext = createContext<Toasts | undefined>(undefined);
let last = 0;

export function ToastsProvider({ children }: { children: ReactNode }) {
  const messages = useMessages();
  const [toasts, setToasts] = useState<Toast[]>([]);
  const close = (id: number) => setToasts((all) => all.filter((toast) => toast.id !== id));
  const add = useCallback((variant: Toast["variant"], title: string, undo?: Undo) => {
    setToasts((all) => [{ id: ++last, variant, title, undo }, ...all].slice(0, 5));
  }, []);
  const [value] = useState<Toasts>(() => ({
    success: (title, undo) => add("success", title, undo),
    warning: (title) => add("warning", title),
    problem: (problem) => {
      if (problem instanceof Cancelled) return;
      if (!(problem instanceof Problem)) throw problem;
      add("danger", messages.problem(problem));
    },
  }));
  const takeBack = ({ id, title }: Toast, undo: Undo) => {
    close(id);
    void undo().then(() => value.success(messages.t("undone", { title })), value.problem);
  };
  return (
    <ToastsContext.Provider value={value}>
      {children}
      <AlertGroup isToast isLiveRegion className="wsp-toasts">
        {toasts.map((toast) => {
          const { id, variant, title, undo } = toast;
          return (
            <Alert
              key={id}
              variant={variant}
              title={title}
              timeout={variant === "success" && (undo ? UNDO_MS : SHOWN_MS)}
              onTimeout={() => close(id)}
              actionClose={<AlertActionCloseButton onClose={() => close(id)} />}
              actionLinks={
                undo && <AlertActionLink onClick={() => takeBack(toast, undo)}>{messages.t("undo")}</AlertActionLink>
              }
            />
          );
        })}
      </AlertGroup>
    </ToastsContext.Provider>
  );
}

export function useToasts(): Toasts {
  const toasts = useContext(ToastsContext);
  if (!toasts) throw new Error("No ToastsProvider around this component");
  return toasts;
}
