import type { MouseEvent, ReactNode } from "react";
import { useNavigation } from "./navigation";

/** A link to one of our own pages. */
export function Link({ to, className, children }: { to: string; className?: string; children: ReactNode }) {
  const navigation = useNavigation();
  const follow = (event: MouseEvent) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    navigation.navigate(to);
  };
  return (
    <a href={navigation.href(to)} className={className} onClick={follow}>
      {children}
    </a>
  );
}
