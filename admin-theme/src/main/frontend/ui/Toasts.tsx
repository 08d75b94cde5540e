import { Alert, AlertActionCloseButton, AlertGroup } from "@patternfly/react-core";
import { createContext, useCallback, useContext, useState, type ReactNode } from "react";
import { Cancelled } from "../kernel/cancelled";
import { Problem } from "../kernel/problem";
import { useMessages } from "../messages/messages";

interface Toast {
  id: number;
  variant: "success" | "danger" | "warning";
  title: string;
}

interface Toasts {
  success: (title: string) => void;
  warning: (title: string) => void;
  problem: (problem: unknown) => void;
}

const ToastsContext = createContext<Toasts | undefined>(undefined);
let last = 0;

export function ToastsProvider({ children }: { children: ReactNode }) {
  const messages = useMessages();
  const [toasts, setToasts] = useState<Toast[]>([]);
  const close = (id: number) => setToasts((all) => all.filter((toast) => toast.id !== id));
  const add = useCallback((variant: Toast["variant"], title: string) => {
    setToasts((all) => [{ id: ++last, variant, title }, ...all].slice(0, 5));
  }, []);
  const [value] = useState<Toasts>(() => ({
    success: (title) => add("success", title),
    warning: (title) => add("warning", title),
    problem: (problem) => {
      if (problem instanceof Cancelled) return;
      if (!(problem instanceof Problem)) throw problem;
      add("danger", messages.problem(problem));
    },
  }));
  return (
    <ToastsContext.Provider value={value}>
      {children}
      <AlertGroup isToast isLiveRegion className="wsp-toasts">
        {toasts.map(({ id, variant, title }) => (
          <Alert
            key={id}
            variant={variant}
            title={title}
            timeout={variant === "success" ? 8000 : false}
            onTimeout={() => close(id)}
            actionClose={<AlertActionCloseButton onClose={() => close(id)} />}
          />
        ))}
      </AlertGroup>
    </ToastsContext.Provider>
  );
}

export function useToasts(): Toasts {
  const toasts = useContext(ToastsContext);
  if (!toasts) throw new Error("No ToastsProvider around this component");
  return toasts;
}
