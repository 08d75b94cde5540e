/** Every page and drawer of a prepared realm, light and dark, wide and narrow: accessible, and without an error. */
import assert from "node:assert/strict";
import { consoleUrl, DESKTOP, openConsole, PHONE } from "./browser.mjs";
import { assertAccessible, run, shot } from "./flow.mjs";
import { workspaces } from "./rest.mjs";

const PAGE = ".wsp-page";
const DIALOG = ".pf-v5-c-modal-box";

const { id } = await workspaces("GET", "/acme");
const { items: groups } = await workspaces("GET", "/acme/groups");
const { items: jobs } = await workspaces("GET", "/acme/bulk-invitations");
const designers = groups.find(({ name }) => name === "Designers").id;

const heading = (name) => (page) => page.getByRole("heading", { name }).waitFor();
const PAGES = {
  workspaces: ["", (page) => page.getByRole("link", { name: "Northwind" }).waitFor()],
  users: [`/${id}/users`, (page) => page.getByTestId("ada.lovelace@example.org").waitFor()],
  nobody: [`/${id}/users?search=nobody-like-this`, heading("Nothing found")],
  groups: [`/${id}/groups`, (page) => page.getByTestId("Designers").waitFor()],
  group: [`/${id}/groups/${designers}`, (page) => page.getByText("Ledger").waitFor()],
  jobs: [`/${id}/bulk-invitations`, (page) => page.getByRole("link", { name: "people.csv" }).waitFor()],
  job: [`/${id}/bulk-invitations/${jobs[0].id}`, (page) => page.getByTestId("figure_invited").waitFor()],
  audit: [`/${id}/audit`, (page) => page.getByRole("cell", { name: "User invited" }).first().waitFor()],
  settings: [`/${id}/settings`, (page) => page.locator("#settings-mailsPerHour:enabled").waitFor()],
  everybody: ["/-/users", (page) => page.getByTestId("ada.lovelace@example.org").waitFor()],
};

const user = (page) => page.getByRole("button", { name: "Ada Lovelace", exact: true }).click();
const tab = (page, name) => page.getByRole("tab", { name }).click();
const DRAWERS = {
  invite: async (page) => {
    await page.getByTestId("add-users").click();
    await page.getByRole("button", { name: "Add metadata" }).click();
  },
  csv: async (page) => {
    await page.getByTestId("add-users").click();
    await tab(page, "Upload CSV");
    await page.getByText("Choose file").waitFor();
  },
  edit: async (page) => {
    await user(page);
    await page.locator("#member-name").waitFor();
  },
  metadata: async (page) => {
    await user(page);
    await tab(page, "Metadata");
    await page.getByText("region", { exact: true }).waitFor();
  },
  permissions: async (page) => {
    await user(page);
    await tab(page, "Permissions");
    await page.getByRole("table", { name: "Effective permissions" }).waitFor();
  },
};

const LOOKS = {
  light: { viewport: DESKTOP, colorScheme: "light" },
  dark: { viewport: DESKTOP, colorScheme: "dark" },
  phone: { viewport: PHONE, colorScheme: "light" },
};

async function fits(page) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(over <= 0, `wider than the window by ${over} px`);
}

let errors = [];
async function open(browser) {
  const opened = await openConsole(browser);
  errors = opened.errors;
  await opened.page.getByTestId("nav-item-workspaces").waitFor();
  return opened.page;
}

/** Reloads the console if it has another look so far. */
async function look(page, { viewport, colorScheme }) {
  const dark = await page.evaluate(() => matchMedia("(prefers-color-scheme: dark)").matches);
  if (page.viewportSize().width === viewport.width && dark === (colorScheme === "dark")) return;
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
  await page.goto("about:blank");
}

const steps = Object.entries(LOOKS).flatMap(([name, how]) => [
  ...Object.entries(PAGES).map(([at, [to, ready]]) => [
    `${name} ${at}`,
    async (page) => {
      await look(page, how);
      await page.goto(consoleUrl(to));
      await ready(page);
      await shot(page, `${name}-${at}`);
      await assertAccessible(page, PAGE);
      await fits(page);
    },
  ]),
  ...Object.entries(DRAWERS).map(([at, show]) => [
    `${name} ${at}`,
    async (page) => {
      await look(page, how);
      await page.goto(consoleUrl(PAGES.users[0]));
      await show(page);
      await shot(page, `${name}-${at}`);
      await assertAccessible(page, DIALOG);
      await page.getByRole("dialog").getByRole("button", { name: "Close", exact: true }).first().click();
      const question = page.getByRole("button", { name: "Discard" });
      await question.or(page.locator("body:not(:has([role=dialog]))")).first().waitFor();
      if (await question.isVisible()) await question.click();
      await page.getByRole("dialog").waitFor({ state: "detached" });
    },
  ]),
  [`${name} reports no error`, async () => assert.deepEqual(errors.splice(0), [])],
]);

await run("pages", open, Object.fromEntries(steps));
