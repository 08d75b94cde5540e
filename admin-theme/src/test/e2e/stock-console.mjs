/** Keycloak's own pages with our theme and without: the same head, headings, texts and icons. */
import assert from "node:assert/strict";
import { openConsole, requestsUnderWay, settings, stockUrl } from "./browser.mjs";
import { after, run, shot } from "./flow.mjs";
import { ended, send } from "./rest.mjs";

const PAGES = {
  "/organizations": "Organizations",
  "/clients": "Clients",
  "/client-scopes": "Client scopes",
  "/roles": "Realm roles",
  "/users": "Users",
  "/groups": "Groups",
  "/sessions": "Sessions",
  "/events": "Events",
  "/realm-settings": settings.realm,
  "/authentication": "Authentication",
  "/identity-providers": "Identity providers",
  "/user-federation": "User federation",
};

/** What a person sees of the page, once two looks in a row agree. Numbers and AM or PM change from visit to visit. */
const rested = () => {
  const text = (element) =>
    (element?.innerText ?? "")
      .replace(/\d+/g, "0")
      .replace(/\b[AP]M\b/g, "M")
      .trim();
  const logo = document.querySelector(".pf-v5-c-masthead img")?.getBoundingClientRect();
  const nav = [...document.querySelectorAll(".pf-v5-c-nav__link")].filter(({ id }) => id !== "nav-item-workspaces");
  const main = document.querySelector(".pf-v5-c-page__main");
  const button = document.querySelector(".pf-v5-c-page__main .pf-v5-c-button");
  const style = button && getComputedStyle(button);
  const look = {
    logo: logo && [Math.round(logo.width), Math.round(logo.height)],
    header: text(document.querySelector(".pf-v5-c-masthead")),
    nav: nav.map(text),
    text: text(main),
    icons: main?.querySelectorAll("svg").length,
    button: style && [style.color, style.backgroundColor, style.padding, style.fontSize],
  };
  const before = globalThis.lookBefore;
  globalThis.lookBefore = JSON.stringify(look);
  return !document.querySelector("[role=progressbar]") && before === globalThis.lookBefore && look;
};

/** Fails if the page does not come to rest: with all that it has asked for, though it may show nothing meanwhile. */
async function settled(page) {
  await ended(requests);
  await page.evaluate(() => delete globalThis.lookBefore);
  return (await page.waitForFunction(rested, undefined, { polling: 200 })).jsonValue();
}

const useTheme = (adminTheme) => send("PUT", `/${settings.loginRealm}`, { adminTheme });
const looks = {};
let errors = [];
let requests = new Set();

const walk = (theme) => async (page) => {
  for (const [hash, name] of Object.entries(PAGES)) {
    await page.goto(stockUrl(hash));
    await page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
    (looks[theme] ??= {})[hash] = await settled(page);
    if (hash === "/users") await shot(page, `stock-${theme}`);
  }
};

const open = async (browser) => {
  const opened = await openConsole(browser);
  errors = opened.errors;
  requests = requestsUnderWay(opened.page);
  await opened.page.getByTestId("nav-item-workspaces").waitFor();
  return opened.page;
};

try {
  await run("stock console", open, {
    "is walked with our theme": walk("workspaces"),
    "reports no error": () => assert.deepEqual(errors, []),
    "is walked without": after("is walked with our theme", async (page) => {
      await useTheme("keycloak.v2");
      await page.reload();
      await page.locator(".pf-v5-c-nav").waitFor();
      assert.equal(await page.locator("script[src*=workspaces]").count(), 0);
      await walk("keycloak.v2")(page);
    }),
    "looks the same on every page": after("is walked without", () =>
      assert.deepEqual(looks.workspaces, looks["keycloak.v2"]),
    ),
  });
} finally {
  await useTheme("");
}
