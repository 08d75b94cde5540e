import { useCallback, useEffect, useRef, useState } from "react";
import { Problem } from "./problem";

export interface Load<T> {
  /** The last response; it stays while a newer one is loading, so that nothing flickers. */
  data?: T;
  problem?: Problem;
  loading: boolean;
  reload: () => void;
  replace: (data: T) => void;
}

interface State<T> {
  key?: string;
  data?: T;
  problem?: Problem;
}

/** Loads when `key` changes and on `reload`; a late response to an older request is dropped. */
export function useLoad<T>(key: string, load: (signal: AbortSignal) => Promise<T>): Load<T> {
  const [state, setState] = useState<State<T>>({});
  const [turn, setTurn] = useState(0);
  const asked = `${key}#${turn}`;
  const latest = useRef(load);
  latest.current = load;

  useEffect(() => {
    const abort = new AbortController();
    latest
      .current(abort.signal)
      .then((data) => !abort.signal.aborted && setState({ key: asked, data }))
      .catch((problem: unknown) => {
        if (abort.signal.aborted) return;
        if (!(problem instanceof Problem)) throw problem;
        setState((before) => ({ key: asked, data: before.data, problem }));
      });
    return () => abort.abort();
  }, [asked]);

  return {
    data: state.data,
    problem: state.key === asked ? state.problem : undefined,
    loading: state.key !== asked,
    reload: useCallback(() => setTurn((before) => before + 1), []),
    replace: useCallback((data: T) => setState((before) => ({ key: before.key, data })), []),
  };
}
