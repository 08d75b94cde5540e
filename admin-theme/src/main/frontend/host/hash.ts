/** The part of the URL after the #, as a location. */
import { useSyncExternalStore } from "react";

function subscribe(listener: () => void) {
  addEventListener("hashchange", listener);
  return () => removeEventListener("hashchange", listener);
}

const hash = () => location.hash.replace(/^#/, "");

export const useHash = () => useSyncExternalStore(subscribe, hash);

export function navigateHash(to: string, options?: { replace?: boolean }) {
  if (options?.replace) history.replaceState(null, "", `#${to}`);
  else history.pushState(null, "", `#${to}`);
  dispatchEvent(new HashChangeEvent("hashchange"));
}

/** A path without a trailing slash, and a query with its question mark. */
export function splitLocation(at: string): { path: string; query: string } {
  const [path = "", query] = at.split("?");
  return { path: path.replace(/\/$/, ""), query: query ? `?${query}` : "" };
}
