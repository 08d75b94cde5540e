/** A realm admin in Keycloak's console, from an empty realm with organizations to a working workspace. */
import assert from "node:assert/strict";
import { openConsole } from "./browser.mjs";
import { assertAccessible, run, shot } from "./flow.mjs";

const NAME = `Orion ${Date.now().toString(36)}`;
const PAGE = ".wsp-page";
const DIALOG = ".pf-v5-c-modal-box";
const CSV = `Full Name,Email,Role,Groups,Metadata
Grace Hopper,grace@example.org,End-user,,"{'region': 'emea'}"
Nobody,not an address,,,
`;

const errors = [];

async function open(browser) {
  const opened = await openConsole(browser, "", { colorScheme: process.env.WORKSPACES_COLOR ?? "light" });
  opened.page.on("pageerror", (error) => errors.push(String(error)));
  return opened.page;
}

const tab = (page, key) => page.getByTestId(`tab-${key}`).click();

await run("realm admin", open, {
  "creates a workspace": async (page) => {
    await page.getByTestId("nav-item-workspaces").click();
    await page.getByTestId("create-workspace").first().click();
    await page.fill("#workspace-name", NAME);
    await page.getByRole("button", { name: "Create", exact: true }).click();
    await page.getByRole("heading", { level: 1, name: NAME }).waitFor();
    await page.getByRole("heading", { name: "No users yet" }).waitFor();
    await assertAccessible(page, PAGE);
  },
  "sees an error at its field and keeps what was typed": async (page) => {
    await page.getByTestId("add-users").click();
    await page.fill("#invite-name", "Ada Lovelace");
    await page.fill("#invite-email", "not an address");
    await page.getByTestId("invite").click();
    await page.locator("#invite-email-help").getByText("This is not an e-mail address.").waitFor();
    assert.equal(await page.inputValue("#invite-name"), "Ada Lovelace");
    await assertAccessible(page, DIALOG);
    await shot(page, "invite");
  },
  "invites an Admin with metadata": async (page) => {
    await page.fill("#invite-email", "ada@example.org");
    await page.locator("#member-role-Admin").check();
    await page.getByRole("button", { name: "Add metadata" }).click();
    await page.getByLabel("Key", { exact: true }).fill("region");
    await page.getByLabel("Value", { exact: true }).fill("emea");
    await page.getByTestId("invite").click();
    await page.getByText("Ada Lovelace was invited.").first().waitFor();
    await page.getByRole("button", { name: "Close", exact: true }).last().click();
    await page.getByTestId("ada@example.org").getByText("Invited").waitFor();
    await shot(page, "users");
  },
  "keeps metadata masked": async (page) => {
    await page.getByRole("button", { name: "Ada Lovelace", exact: true }).click();
    await page.getByRole("tab", { name: "Metadata" }).click();
    await page.getByRole("cell", { name: "region" }).waitFor();
    assert.equal(await page.getByText("emea").count(), 0);
    await assertAccessible(page, DIALOG);
    await page.keyboard.press("Escape");
  },
  "makes a group of builder level": async (page) => {
    await tab(page, "groups");
    await page.getByTestId("create-group").click();
    await page.fill("#group-name", "makers");
    await page.getByRole("button", { name: "Create", exact: true }).click();
    await page.getByLabel("Apps: Create").check();
    await page.getByTestId("save").click();
    await page.getByText("The permissions of makers were saved.").first().waitFor();
    await assertAccessible(page, PAGE);
    await shot(page, "group");
  },
  "confirms the effects of adding an End-user to it": async (page) => {
    await tab(page, "users");
    await page.getByTestId("add-users").click();
    await page.fill("#invite-email", "eve@example.org");
    await page.getByRole("button", { name: "Choose groups" }).click();
    await page.getByRole("menuitem", { name: "makers" }).click();
    await page.keyboard.press("Escape");
    await page.getByTestId("invite").click();
    await page.getByRole("dialog", { name: /Apply with these effects/ }).waitFor();
    await shot(page, "effects");
    await page.getByTestId("confirm-effects").click();
    await page.getByText("eve@example.org was invited.").first().waitFor();
  },
  "checks and runs a CSV": async (page) => {
    await page.getByRole("tab", { name: "Upload CSV" }).click();
    await page
      .getByTestId("csv-file")
      .setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(CSV) });
    await page.locator("[data-testid=job][data-state=checked]").waitFor();
    assert.equal(await page.getByTestId("figure_new").textContent(), "1");
    assert.equal(await page.getByTestId("figure_errors").textContent(), "1");
    await shot(page, "checked");
    await page.getByTestId("run-job").click();
    await page.locator("[data-testid=job][data-state=done]").waitFor();
    assert.equal(await page.getByTestId("figure_invited").textContent(), "1");
    await assertAccessible(page, DIALOG);
    await page.getByRole("button", { name: "Close", exact: true }).first().click();
    await page.getByTestId("grace@example.org").waitFor();
  },
  "finds what was done in the audit": async (page) => {
    await tab(page, "audit");
    await page.getByText("User invited").first().waitFor();
    await assertAccessible(page, PAGE);
  },
  "sees everybody once": async (page) => {
    await page.getByTestId("nav-item-workspaces").click();
    await page.getByTestId("tab-users").click();
    await page.getByTestId("counts").waitFor();
    await page.getByTestId("grace@example.org").first().waitFor();
    await assertAccessible(page, PAGE);
    await shot(page, "all-users");
    assert.deepEqual(errors, []);
  },
});
