import { useState } from "react";
import type { Member } from "./model";

/** The members selected so far, on all pages; or all that match the present filter. */
export interface Selection {
  members: Member[];
  /** How many match, if all of them are selected. */
  all: number | undefined;
  selectAll: (matching: number) => void;
  has: (member: Member) => boolean;
  hasAll: (page: Member[]) => boolean;
  /** Selects all of them, or deselects them if all are selected. */
  toggle: (page: Member[]) => void;
  clear: () => void;
}

export function useSelection(): Selection {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Member>>(new Map());
  const [all, setAll] = useState<number>();
  const hasAll = (page: Member[]) => page.length > 0 && page.every(({ id }) => chosen.has(id));
  return {
    members: [...chosen.values()],
    all,
    selectAll: setAll,
    has: ({ id }) => chosen.has(id),
    hasAll,
    toggle: (page) => {
      setAll(undefined);
      const next = new Map(chosen);
      for (const member of page) {
        if (hasAll(page)) next.delete(member.id);
        else next.set(member.id, member);
      }
      setChosen(next);
    },
    clear: () => {
      setAll(undefined);
      setChosen(new Map());
    },
  };
}
