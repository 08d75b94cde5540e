import { useState } from "react";
import type { Member } from "./model";

/** The members selected so far, on all pages. */
export interface Selection {
  members: Member[];
  has: (member: Member) => boolean;
  hasAll: (page: Member[]) => boolean;
  /** Selects all of them, or deselects them if all are selected. */
  toggle: (page: Member[]) => void;
  clear: () => void;
}

export function useSelection(): Selection {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Member>>(new Map());
  const hasAll = (page: Member[]) => page.length > 0 && page.every(({ id }) => chosen.has(id));
  return {
    members: [...chosen.values()],
    has: ({ id }) => chosen.has(id),
    hasAll,
    toggle: (page) => {
      const next = new Map(chosen);
      for (const member of page) {
        if (hasAll(page)) next.delete(member.id);
        else next.set(member.id, member);
      }
      setChosen(next);
    },
    clear: () => setChosen(new Map()),
  };
}
