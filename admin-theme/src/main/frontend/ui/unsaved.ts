/**
 * What a person has typed or ticked and not saved. Whoever would lose it is asked first, whichever way they leave:
 * another page, another tab, a dialog that closes, the browser's back button, or the window.
 */
import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from "react";

interface Question {
  discard: () => void;
  keep?: () => void;
}

const drafts = new Set<object>();
const listeners = new Set<() => void>();
let question: Question | undefined;

export function ask(next: Question | undefined) {
  question = next;
  listeners.forEach((listener) => listener());
}

function subscribe(listener: () => void) {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}

export const hasUnsaved = () => drafts.size > 0;

/** For leaving what no longer exists. */
export const discardUnsaved = () => drafts.clear();

/** Goes on if nothing is lost by it, or as soon as the person agrees. */
export function leavePage(go: () => void, stay?: () => void) {
  const discard = () => {
    discardUnsaved();
    go();
  };
  if (hasUnsaved()) ask({ discard, keep: stay });
  else go();
}

/** While `dirty`, whoever would leave the page is asked. */
export function useUnsaved(dirty: boolean) {
  // At once, so that a page which is left after its form is saved does not ask.
  useLayoutEffect(() => {
    if (!dirty) return;
    const draft = {};
    drafts.add(draft);
    return () => void drafts.delete(draft);
  }, [dirty]);
}

/** How to close something that is lost with it if it is `dirty`, also while it is being sent, which may fail. */
export function useLeave(dirty: boolean, close: () => void, sending = false): () => void {
  useUnsaved(dirty && !sending);
  const asked = useRef<Question>();
  useEffect(
    () => () => {
      if (question !== undefined && question === asked.current) ask(undefined);
    },
    [],
  );
  return () => {
    if (!dirty) {
      close();
      return;
    }
    asked.current = { discard: close };
    ask(asked.current);
  };
}

/** What the person is being asked. */
export const useQuestion = () => useSyncExternalStore(subscribe, () => question);
