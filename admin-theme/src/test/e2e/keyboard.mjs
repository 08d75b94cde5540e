/** An Admin of a workspace who has no mouse: every step is keys, and what has the focus can be seen. */
import assert from "node:assert/strict";
import { newPage, ownConsoleUrl, settings, signIn, visit } from "./browser.mjs";
import { run, shot } from "./flow.mjs";
import { workspaces } from "./rest.mjs";

const { id } = await workspaces("GET", "/acme");

const MOST_TABS = 150;
const DIALOG = "[role=dialog]";
const person = (name) => `[data-testid="${name}@example.org"]`;

/** What has the focus: whether it is the one that is looked for, and whether something hides it. */
const focus = (page, selector) =>
  page.evaluate((wanted) => {
    const element = document.activeElement;
    const { left, top, width, height } = element.getBoundingClientRect();
    const above = document.elementFromPoint(left + width / 2, top + height / 2);
    const seen = element.contains(above) || above?.contains(element) || element.labels?.[0]?.contains(above);
    return { reached: element.matches(wanted), seen: Boolean(seen), what: element.outerHTML.slice(0, 200) };
  }, selector);

/** Presses Tab until it is reached, and nothing that is hidden on the way. */
async function tabTo(page, selector, key = "Tab") {
  await page.locator(selector).first().waitFor();
  for (let presses = 0; presses < MOST_TABS; presses++) {
    const { reached, seen, what } = await focus(page, selector);
    if (reached) {
      assert.ok(seen, `hidden with the focus on it: ${what}`);
      return;
    }
    await page.keyboard.press(key);
  }
  assert.fail(`no Tab reaches ${selector}`);
}

async function press(page, selector, key = "Enter") {
  await tabTo(page, selector);
  await page.keyboard.press(key);
}

const hasFocus = (page, selector) =>
  page.waitForFunction((wanted) => document.activeElement?.closest(wanted) !== null, selector);
const gone = (page) => page.locator(DIALOG).waitFor({ state: "detached" });

/** Opens the menu of a person's row and goes down to an entry. */
async function choose(page, row, entry) {
  await press(page, `${row} button[aria-label^="Actions for"]`);
  const item = page.locator("[role=menuitem]:focus", { hasText: entry });
  await page.locator("[role=menuitem]").first().waitFor();
  for (let presses = 0; presses < 10 && !(await item.isVisible()); presses++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
}

/** Back up to the tabs above the page. */
async function openTab(page, key) {
  await tabTo(page, `[data-testid=tab-${key}]`, "Shift+Tab");
  await page.keyboard.press("Enter");
}

let errors = [];
async function open(browser) {
  const opened = await newPage(browser);
  errors = opened.errors;
  await opened.page.goto(ownConsoleUrl());
  await signIn(opened.page, settings.workspaceAdmin, settings.workspaceAdminPassword);
  await opened.page.getByTestId("workspaces-page").waitFor();
  return opened.page;
}

/** Keys that are pressed before the page is there go to the one before it. */
async function toUsers(page) {
  await visit(page, ownConsoleUrl(`/${id}/users`));
  await page.getByTestId("add-users").waitFor();
}

await run("keyboard", open, {
  "goes into a workspace": async (page) => {
    await press(page, "[data-testid=acme] a");
    await page.getByTestId("add-users").waitFor();
  },
  "invites somebody, without leaving the drawer, and is back at the button": async (page) => {
    await toUsers(page);
    await press(page, "[data-testid=add-users]");
    await hasFocus(page, DIALOG);
    await tabTo(page, "#invite-email");
    const email = `keys-${Date.now()}@example.org`;
    await page.keyboard.type(email);
    await press(page, "[data-testid=invite]");
    await page.getByText(`${email} was invited.`).first().waitFor();
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press("Tab");
      await hasFocus(page, `${DIALOG}, .wsp-toasts, body`);
    }
    await tabTo(page, "#invite-email");
    await page.keyboard.press("Escape");
    await gone(page);
    await hasFocus(page, "[data-testid=add-users]");
  },
  "changes a role by the menu of a row": async (page) => {
    await toUsers(page);
    await choose(page, person("dorothy.vaughan"), "Edit user details");
    await hasFocus(page, DIALOG);
    await tabTo(page, "input[type=radio]:checked");
    await page.keyboard.press("ArrowUp");
    await shot(page, "keyboard-edit");
    await press(page, "[data-testid=save]");
    await gone(page);
    await page.locator(person("dorothy.vaughan")).getByText("Builder").waitFor();
    await hasFocus(page, person("dorothy.vaughan"));
  },
  "archives somebody and thinks better of it": async (page) => {
    await toUsers(page);
    await choose(page, person("edsger.dijkstra"), "Archive");
    await hasFocus(page, DIALOG);
    await page.keyboard.press("Escape");
    await gone(page);
    await hasFocus(page, person("edsger.dijkstra"));
  },
  "gives a group a permission": async (page) => {
    await toUsers(page);
    await openTab(page, "groups");
    await press(page, '[data-testid="Designers"] a');
    await page.getByRole("heading", { level: 2, name: "Designers" }).waitFor();
    await tabTo(page, 'input[type=checkbox][aria-label="Apps: Delete"]');
    await page.keyboard.press("Space");
    await shot(page, "keyboard-group");
    await press(page, "[data-testid=save]");
    await page.getByText("The permissions of Designers were saved.").first().waitFor();
  },
  "reads what was done": async (page) => {
    await toUsers(page);
    // From the top: on a page whose focus has gone, where Tab goes on depends on what has loaded.
    await page.reload();
    await press(page, "[data-testid=tab-audit]");
    await page.getByRole("cell", { name: "User invited" }).first().waitFor();
  },
  "reports no error": () => assert.deepEqual(errors, []),
});
