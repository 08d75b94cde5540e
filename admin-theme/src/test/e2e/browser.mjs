import { chromium } from "playwright-core";

const FLAGS = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

const environment = process.env;

/** Where and as whom the flows run; every value can be set from outside. */
export const settings = {
  base: environment.WORKSPACES_BASE_URL ?? "http://localhost:8080",
  realm: environment.WORKSPACES_REALM ?? "demo",
  loginRealm: environment.WORKSPACES_LOGIN_REALM ?? "master",
  admin: environment.WORKSPACES_ADMIN ?? "admin",
  adminPassword: environment.WORKSPACES_ADMIN_PASSWORD ?? "admin",
  // Who signs in to Keycloak's console.
  consoleAdmin: environment.WORKSPACES_CONSOLE_ADMIN ?? environment.WORKSPACES_ADMIN ?? "admin",
  consoleAdminPassword:
    environment.WORKSPACES_CONSOLE_ADMIN_PASSWORD ?? environment.WORKSPACES_ADMIN_PASSWORD ?? "admin",
  workspaceAdmin: environment.WORKSPACES_WORKSPACE_ADMIN ?? "ada.lovelace@example.org",
  workspaceAdminPassword: environment.WORKSPACES_WORKSPACE_ADMIN_PASSWORD ?? "Secret-1234",
  chromium: environment.WORKSPACES_CHROMIUM ?? "/usr/bin/chromium",
  shots: environment.WORKSPACES_SHOTS,
  color: environment.WORKSPACES_COLOR ?? "light",
};

export const DESKTOP = { width: 1400, height: 900 };
export const PHONE = { width: 390, height: 844 };

export async function launch() {
  return chromium.launch({ executablePath: settings.chromium, args: FLAGS });
}

/** A tab of its own sign-in, and what its pages reported as errors. */
export async function newPage(browser, options = {}) {
  const { viewport = DESKTOP, colorScheme = settings.color, ...more } = options;
  const context = await browser.newContext({ viewport, colorScheme, locale: "en-US", ...more });
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => {
    // Of the machine's network the pages know nothing; the browser asks again by itself.
    if (message.type() === "error" && !message.text().includes("ERR_NETWORK_CHANGED")) errors.push(message.text());
  });
  return { page, context, errors };
}

/** The requests of a page that have no end yet, of those that are wanted. */
export function requestsUnderWay(page, wanted = () => true) {
  const underWay = new Set();
  page.on("request", (request) => {
    // What a page has asked for when it is left gets no end.
    if (request.isNavigationRequest()) underWay.clear();
    if (wanted(request)) underWay.add(request);
  });
  for (const end of ["requestfinished", "requestfailed"]) page.on(end, (request) => underWay.delete(request));
  return underWay;
}

/** Keycloak asks for name and password on one page, or on two if the realm has organizations, or knows the name. */
export async function signIn(page, username, password) {
  const asked = page.locator("#username");
  await asked.or(page.locator("#password")).first().waitFor();
  if (await asked.isVisible()) await asked.fill(username);
  if (!(await page.locator("#password").isVisible())) await page.click("#kc-login");
  await page.fill("#password", password);
  await page.click("#kc-login");
}

/** Goes there, unless the page is there: the same address once more would load all of it. */
export async function visit(page, url) {
  if (page.url() !== url) await page.goto(url);
}

export const stockUrl = (hash) => `${settings.base}/admin/${settings.loginRealm}/console/#/${settings.realm}${hash}`;
export const consoleUrl = (to = "") => stockUrl(`/workspaces${to}`);
export const ownConsoleUrl = (to = "") =>
  `${settings.base}/realms/${settings.realm}/workspaces/console${to ? `#${to}` : ""}`;

export async function openConsole(browser, to = "", { prepare, ...options } = {}) {
  const opened = await newPage(browser, options);
  if (prepare) await prepare(opened.page);
  await opened.page.goto(consoleUrl(to));
  await signIn(opened.page, settings.consoleAdmin, settings.consoleAdminPassword);
  return opened;
}
