import type { Effect, Reference } from "../kernel/model";

/** What happens to a person besides the role. */
export interface Changes {
  groupsLeft: Reference[];
  permissionsGained: string[];
  permissionsLost: string[];
}

const NOTHING: Changes = { groupsLeft: [], permissionsGained: [], permissionsLost: [] };

/** What happens to each of them alike; nothing if there is only one. */
export function sharedBy(effects: Effect[]): Changes {
  const [first, ...others] = effects;
  if (!first || !others.length) return NOTHING;
  const inAll = (list: (effect: Effect) => string[]) => {
    const sets = others.map((effect) => new Set(list(effect)));
    return list(first).filter((entry) => sets.every((set) => set.has(entry)));
  };
  const left = inAll(({ groupsLeft }) => groupsLeft.map(({ id }) => id));
  return {
    groupsLeft: first.groupsLeft.filter(({ id }) => left.includes(id)),
    permissionsGained: inAll(({ permissionsGained }) => permissionsGained),
    permissionsLost: inAll(({ permissionsLost }) => permissionsLost),
  };
}

export const without = (effect: Changes, shared: Changes): Changes => ({
  groupsLeft: effect.groupsLeft.filter(({ id }) => !shared.groupsLeft.some((other) => other.id === id)),
  permissionsGained: effect.permissionsGained.filter((entry) => !shared.permissionsGained.includes(entry)),
  permissionsLost: effect.permissionsLost.filter((entry) => !shared.permissionsLost.includes(entry)),
});

export const isEmpty = ({ groupsLeft, permissionsGained, permissionsLost }: Changes) =>
  !groupsLeft.length && !permissionsGained.length && !permissionsLost.length;
