import { lazy } from "react";
import { access, currentRealm, isComplete, locale, router, type ConsoleRouter } from "./host/console";
import { buildRoute, parseRoute, ROUTE } from "./host/route";
import { linkLabel } from "./messages/links";
import { navLabel } from "./messages/nav";

const NAV = "nav-item-workspaces";
const LINK = "workspaces-link";
/** Keycloak's pages about one organization or one user. */
const FROM = /^\/[^/]+\/(organizations|users)\/([^/]+)\/[^/]+/;
const NEEDED = ["query-organizations", "view-organizations", "manage-organizations"];
type Has = Record<"hasAny", (...roles: string[]) => boolean>;
const needed = ({ hasAny }: Has) => hasAny(...NEEDED);
/** The users of all workspaces are shown to those who may see all organizations and all users. */
const everybody = ({ hasAny }: Has) => hasAny(...NEEDED.slice(1)) && hasAny("view-users", "manage-users");
const SELF_CHECK_MS = 5000;

const Pages = lazy(() => import("./pages/ConsolePages"));
let attached: ConsoleRouter | undefined;
/** Whether the console's internals are not as expected and the pages open in the fallback app. */
let fallback = false;

function attachRoute() {
  if (attached || fallback) return;
  const found = router();
  const parent = found?.routes[0]?.id;
  if (!found || parent === undefined || !isComplete()) return;
  const handle = { access: needed, breadcrumb: () => navLabel(locale()) };
  found.patchRoutes(parent, [{ path: ROUTE, element: <Pages router={found} />, handle }]);
  found.subscribe(scheduleUpdate);
  attached = found;
  // A page that was opened by its URL shows the console's "page not found" until now.
  if (parseRoute(found.state.location.pathname)) void found.navigate(found.state.location, { replace: true });
}

/** The realm whose pages are offered, if it has workspaces and the admin may see them. */
function realmToOffer(): string | undefined {
  if (fallback) return decodeURIComponent(/^#\/([^/?]+)/.exec(location.hash)?.[1] ?? "") || undefined;
  const realm = attached && currentRealm();
  return realm?.realmRepresentation?.organizationsEnabled && access()?.hasAccess(needed) ? realm.realm : undefined;
}

function newLink(id: string): HTMLAnchorElement {
  const link = Object.assign(document.createElement("a"), { id });
  link.dataset.testid = id;
  // Through the router, because the console notices another realm only by history.pushState.
  link.addEventListener("click", (event) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || !attached) return;
    event.preventDefault();
    void attached.navigate(link.getAttribute("href")?.slice(1) ?? "/");
  });
  return link;
}

function newEntry(): HTMLLIElement {
  const entry = document.createElement("li");
  entry.append(newLink(NAV));
  return entry;
}

function setOrRemove(element: Element, name: string, value: string | undefined) {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/** After "Organizations" or before "Clients"; if neither is there, the fallback shows it at the edge of the window. */
function placeInNav(entry: HTMLLIElement): boolean {
  const item = (name: string) => document.getElementById(`nav-item-${name}`)?.closest("li");
  const [above, below] = [item("organizations"), item("clients")];
  if (above && entry.previousElementSibling !== above) above.after(entry);
  else if (!above && below && entry.nextElementSibling !== below) below.before(entry);
  if (!above && !below && fallback && entry.parentElement !== document.body) document.body.append(entry);
  return !!above || !!below;
}

function placeEntry() {
  const old = document.getElementById(NAV)?.closest("li");
  const realm = realmToOffer();
  if (realm === undefined) {
    old?.remove();
    return;
  }
  const entry = old ?? newEntry();
  const inNav = placeInNav(entry);
  entry.style.cssText = inNav ? "" : "position: fixed; inset: auto 1rem 1rem auto; list-style: none; z-index: 100";
  const link = entry.firstElementChild as HTMLAnchorElement;
  const here = !!parseRoute(attached?.state.location.pathname ?? location.hash.slice(1));
  setOrRemove(link, "href", `#${buildRoute(realm)}`);
  setOrRemove(link, "class", inNav ? `pf-v5-c-nav__link${here ? " pf-m-current" : ""}` : "pf-v5-c-button pf-m-primary");
  setOrRemove(link, "aria-current", here ? "page" : undefined);
  const label = navLabel(fallback ? navigator.language : locale());
  if (link.textContent !== label) link.textContent = label;
}

/** Below the title of Keycloak's page about an organization, or a user. */
function placeLink() {
  const [, from, id] = FROM.exec(attached?.state.location.pathname ?? "") ?? [];
  const realm = id && !fallback ? realmToOffer() : undefined;
  const title = realm && document.querySelector("[data-testid=view-header]")?.closest("section");
  const old = document.getElementById(LINK) as HTMLAnchorElement | null;
  if (!title || (from === "users" && !access()?.hasAccess(everybody))) {
    old?.remove();
    return;
  }
  const link = old ?? newLink(LINK);
  if (link.parentElement !== title) title.append(link);
  const ofUser = from === "users";
  setOrRemove(link, "href", `#${buildRoute(realm, ofUser ? `/-/users?search=${id}` : `/${id}/groups`)}`);
  const label = linkLabel(locale(), ofUser ? "users" : "organizations");
  if (link.textContent !== label) link.textContent = label;
}

/** Some time after the console has started, our place in it must have been found. */
function selfCheck() {
  if (!attached || (realmToOffer() !== undefined && !document.getElementById(NAV))) openFallback();
}

function openFallback() {
  if (fallback) return;
  fallback = true;
  addEventListener("hashchange", scheduleUpdate);
  void import("./pages/FallbackApp").then(({ open }) => open());
  placeEntry();
}

let checked = false;
let queued = false;
function scheduleUpdate() {
  if (queued) return;
  queued = true;
  requestAnimationFrame(() => {
    queued = false;
    try {
      attachRoute();
      placeEntry();
      placeLink();
    } catch (unexpected) {
      console.warn("The console is not as expected; its workspaces open in a page of their own", unexpected);
      openFallback();
    }
    if (checked || document.querySelector(".keycloak__loading-container")) return;
    checked = true;
    setTimeout(selfCheck, SELF_CHECK_MS);
  });
}

const app = document.getElementById("app");
if (app) new MutationObserver(scheduleUpdate).observe(app, { childList: true, subtree: true });
scheduleUpdate();
