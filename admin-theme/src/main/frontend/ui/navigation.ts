import { createContext, useContext } from "react";

/** Where the pages are, and how they navigate. */
export interface Navigation {
  /** A path from the pages' own root ("" or "/…") and a query ("" or "?…"). */
  readonly location: { path: string; query: string };
  href: (to: string) => string;
  navigate: (to: string, options?: { replace?: boolean }) => void;
}

const NavigationContext = createContext<Navigation | undefined>(undefined);

export const NavigationProvider = NavigationContext.Provider;

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext);
  if (!navigation) throw new Error("No NavigationProvider around this component");
  return navigation;
}
