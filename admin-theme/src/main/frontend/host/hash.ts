/** The part of the URL after the #, as a location. */
import { useSyncExternalStore } from "react";
import { pathOf, type NavigateOptions } from "../ui/navigation";
import { leavePage } from "../ui/unsaved";

const hash = () => location.hash.replace(/^#/, "");

const listeners = new Set<() => void>();

/** Where the pages are: behind the URL while the person is asked whether to leave. */
let current: string | undefined;
const shown = () => (current ??= hash());

function arrive() {
  current = hash();
  listeners.forEach((listener) => listener());
}

/** The back button and a URL typed by hand have changed the URL before anybody is asked. */
function follow() {
  if (pathOf(hash()) === pathOf(shown())) arrive();
  else leavePage(arrive, () => history.pushState(null, "", `#${shown()}`));
}

function subscribe(listener: () => void) {
  if (!listeners.size) addEventListener("hashchange", follow);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (!listeners.size) removeEventListener("hashchange", follow);
  };
}

export const useHash = () => useSyncExternalStore(subscribe, shown);

export function navigateHash(to: string, options?: NavigateOptions) {
  if (options?.replace) history.replaceState(null, "", `#${to}`);
  else history.pushState(null, "", `#${to}`);
  dispatchEvent(new HashChangeEvent("hashchange"));
}

/** A path without a trailing slash, and a query with its question mark. */
export function splitLocation(at: string): { path: string; query: string } {
  const [path = "", query] = at.split("?");
  return { path: path.replace(/\/$/, ""), query: query ? `?${query}` : "" };
}
