import { useCallback, useEffect, useRef, useState } from "react";
import { Problem } from "./problem";

export interface Load<T> {
  /** The last response; it stays while a newer one is loading, so that nothing flickers. */
  data?: T;
  problem?: Problem;
  loading: boolean;
  /** How often the server has answered, or failed to. */
  answers: number;
  reload: () => void;
  /** Looks whether anything has changed, without a sign of it while that takes, nor if it fails. */
  refresh: () => void;
  replace: (data: T) => void;
}

interface State<T> {
  key?: string;
  data?: T;
  problem?: Problem;
  answers: number;
}

/** Loads when `key` changes and on `reload`; a late response to an older request is dropped. */
export function useLoad<T>(key: string, load: (signal: AbortSignal) => Promise<T>): Load<T> {
  const [state, setState] = useState<State<T>>({ answers: 0 });
  const [turn, setTurn] = useState(0);
  const [look, setLook] = useState(0);
  const asked = `${key}#${turn}`;
  const latest = useRef(load);
  latest.current = load;
  const settled = useRef<string>();

  useEffect(() => {
    const abort = new AbortController();
    const quiet = settled.current === asked;
    latest
      .current(abort.signal)
      .then((data) => {
        if (abort.signal.aborted) return;
        settled.current = asked;
        setState(({ answers }) => ({ key: asked, data, answers: answers + 1 }));
      })
      .catch((problem: unknown) => {
        if (abort.signal.aborted) return;
        if (!(problem instanceof Problem)) throw problem;
        settled.current = asked;
        setState((before) => ({
          ...before,
          key: asked,
          problem: quiet ? before.problem : problem,
          answers: before.answers + 1,
        }));
      });
    return () => abort.abort();
  }, [asked, look]);

  return {
    data: state.data,
    problem: state.key === asked ? state.problem : undefined,
    loading: state.key !== asked,
    answers: state.answers,
    reload: useCallback(() => setTurn((before) => before + 1), []),
    refresh: useCallback(() => setLook((before) => before + 1), []),
    replace: useCallback((data: T) => setState(({ key: of, answers }) => ({ key: of, data, answers })), []),
  };
}

/** Looks again and again while something is awaited and somebody can see the page. */
export function useRefresh(
  { loading, answers, refresh }: Pick<Load<unknown>, "loading" | "answers" | "refresh">,
  every: number | false | undefined,
) {
  useEffect(() => {
    if (loading || !every) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const plan = () => {
      clearTimeout(timer);
      if (!document.hidden) timer = setTimeout(refresh, every);
    };
    plan();
    document.addEventListener("visibilitychange", plan);
    return () => {
      clearTimeout(timer);
      document.removeEventListener("visibilitychange", plan);
    };
  }, [loading, answers, refresh, every]);
}
