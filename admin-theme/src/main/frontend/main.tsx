import { lazy } from "react";
import { access, consoleAddress, currentRealm, locale, ours, router, ROUTE, type ConsoleRouter } from "./host/console";
import { navLabel } from "./messages/nav";
import styles from "./workspaces.css?url";

const NAV = "nav-item-workspaces";
const NEEDED = ["query-organizations", "view-organizations", "manage-organizations"];
const needed = ({ hasAny }: { hasAny: (...roles: string[]) => boolean }) => hasAny(...NEEDED);

const Pages = lazy(() => import("./ConsolePages"));
let attached: ConsoleRouter | undefined;

// First in <head>: where two rules are equally specific the console's own wins, so its look cannot change.
document.head.prepend(Object.assign(document.createElement("link"), { rel: "stylesheet", href: styles }));

function attachRoute() {
  if (attached) return;
  const found = router();
  const parent = found?.routes[0]?.id;
  if (!found || parent === undefined) return;
  attached = found;
  const handle = { access: needed, breadcrumb: () => navLabel(locale()) };
  found.patchRoutes(parent, [{ path: ROUTE, element: <Pages router={found} />, handle }]);
  found.subscribe(later);
  // A page that was opened by its address met the console's "page not found" before we came.
  if (ours(found.state.location.pathname)) void found.navigate(found.state.location, { replace: true });
}

function newEntry(): HTMLLIElement {
  const entry = document.createElement("li");
  const link = entry.appendChild(Object.assign(document.createElement("a"), { id: NAV }));
  link.dataset.testid = NAV;
  // Through the router: the console learns of another realm by history.pushState only.
  link.addEventListener("click", (event) => {
    if (event.button || event.ctrlKey || event.metaKey || event.shiftKey || !attached) return;
    event.preventDefault();
    void attached.navigate(link.getAttribute("href")?.slice(1) ?? "/");
  });
  return entry;
}

function set(element: Element, name: string, value: string | undefined) {
  if (value === undefined) element.removeAttribute(name);
  else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function placeEntry() {
  const before = document.getElementById("nav-item-clients")?.closest("li");
  const old = document.getElementById(NAV)?.closest("li");
  const realm = before ? currentRealm() : undefined;
  if (!before || !attached || !realm?.realmRepresentation.organizationsEnabled || !access()?.hasAccess(needed)) {
    old?.remove();
    return;
  }
  const entry = old ?? newEntry();
  const link = entry.firstElementChild as HTMLAnchorElement;
  const here = !!ours(attached.state.location.pathname);
  set(link, "href", `#${consoleAddress(realm.realm)}`);
  set(link, "class", `pf-v5-c-nav__link${here ? " pf-m-current" : ""}`);
  set(link, "aria-current", here ? "page" : undefined);
  const label = navLabel(locale());
  if (link.textContent !== label) link.textContent = label;
  if (entry.nextElementSibling !== before) before.before(entry);
}

let queued = false;
function later() {
  if (queued) return;
  queued = true;
  requestAnimationFrame(() => {
    queued = false;
    attachRoute();
    placeEntry();
  });
}

const app = document.getElementById("app");
if (app) new MutationObserver(later).observe(app, { childList: true, subtree: true });
later();
