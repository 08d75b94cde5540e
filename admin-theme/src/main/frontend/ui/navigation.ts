import { createContext, useContext } from "react";
import { discardUnsaved, leavePage } from "./unsaved";

export interface NavigateOptions {
  replace?: boolean;
}

/** Where the pages are, and how they navigate. */
export interface Navigation {
  /** A path from the pages' own root ("" or "/…") and a query ("" or "?…"). */
  readonly location: { path: string; query: string };
  href: (to: string) => string;
  navigate: (to: string, options?: NavigateOptions & { discard?: boolean }) => void;
}

export const pathOf = (to: string) => to.split("?")[0];

/** Asks before another page takes the place of one that has something unsaved, unless that is to be discarded. */
export const careful = (navigation: Navigation): Navigation => ({
  ...navigation,
  navigate: (to, { discard, ...options } = {}) => {
    const go = () => navigation.navigate(to, options);
    if (discard) discardUnsaved();
    if (pathOf(to) === navigation.location.path) go();
    else leavePage(go);
  },
});

const NavigationContext = createContext<Navigation | undefined>(undefined);

export const NavigationProvider = NavigationContext.Provider;

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error("No NavigationProvider around this component");
  return navigation;
}
