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
  chromium: environment.WORKSPACES_CHROMIUM ?? "/usr/bin/chromium",
  shots: environment.WORKSPACES_SHOTS,
};

export async function launch() {
  return chromium.launch({ executablePath: settings.chromium, args: FLAGS });
}

/** Keycloak asks for name and password on one page, or, where a realm has organizations, on two. */
export async function signIn(page, username, password) {
  await page.fill("#username", username);
  const oneStep = await page.locator("#password").isVisible();
  if (!oneStep) await page.click("#kc-login");
  await page.fill("#password", password);
  await page.click("#kc-login");
}

export const consoleUrl = (to = "") =>
  `${settings.base}/admin/${settings.loginRealm}/console/#/${settings.realm}/workspaces${to}`;

export async function openConsole(browser, to = "", options = {}) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 }, ...options });
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (error) => errors.push(String(error)));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  if (options.prepare) await options.prepare(page);
  await page.goto(consoleUrl(to));
  await signIn(page, settings.admin, settings.adminPassword);
  await page.waitForSelector("[data-testid=nav-item-workspaces]", { state: "attached" });
  return { page, context, errors };
}
