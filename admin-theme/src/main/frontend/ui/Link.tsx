import type { MouseEvent, ReactNode } from "react";
import { useHost } from "../host/host";

/** A link to one of our own pages. */
export function Link({ to, className, children }: { to: string; className?: string; children: ReactNode }) {
  const host = useHost();
  const follow = (event: MouseEvent) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    host.navigate(to);
  };
  return (
    <a href={host.href(to)} className={className} onClick={follow}>
      {children}
    </a>
  );
}
