/** An Admin of a workspace, who holds no Keycloak role, in the console of their own. */
import assert from "node:assert/strict";
import { settings, signIn } from "./browser.mjs";
import { assertAccessible, run, shot } from "./flow.mjs";

const username = process.env.WORKSPACES_WORKSPACE_ADMIN ?? "ada@example.org";
const password = process.env.WORKSPACES_WORKSPACE_ADMIN_PASSWORD ?? "password";
const workspace = process.env.WORKSPACES_WORKSPACE;
const CONSOLE = `${settings.base}/realms/${settings.realm}/workspaces/console`;

async function open(browser) {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const page = await context.newPage();
  if (process.env.WORKSPACES_PREPARE) await (await import(process.env.WORKSPACES_PREPARE)).prepare(page);
  await page.goto(CONSOLE);
  return page;
}

await run("workspace admin", open, {
  "signs in": async (page) => {
    await signIn(page, username, password);
    await page.getByTestId("workspaces-page").waitFor();
    assert.equal(new URL(page.url()).search, "");
    await assertAccessible(page, "#app");
    await shot(page, "own-workspaces");
  },
  "sees only what a workspace Admin may": async (page) => {
    assert.equal(await page.getByTestId("create-workspace").count(), 0);
    assert.equal(await page.getByTestId("tab-users").count(), 0);
  },
  "opens a workspace of theirs": async (page) => {
    const links = page.getByTestId("workspaces-page").getByRole("table").getByRole("link");
    await (workspace ? links.filter({ hasText: workspace }) : links).first().click();
    await page.getByTestId("add-users").waitFor();
    await assertAccessible(page, "#app");
    await shot(page, "own-users");
  },
  "is back in the same place after a reload, signed in": async (page) => {
    const before = page.url();
    await page.reload();
    await page.getByTestId("add-users").waitFor();
    assert.equal(page.url(), before);
  },
  "signs out": async (page) => {
    await page.getByRole("banner").getByRole("button").click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await page.locator("#username").waitFor();
  },
});
