/** A realm admin in Keycloak's console, who makes a workspace, and does in another all that can be done. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { consoleUrl, openConsole, settings, stockUrl, visit } from "./browser.mjs";
import { DESKTOP, PHONE } from "./browser.mjs";
import { after, assertAccessible, run, shot } from "./flow.mjs";
import { send, workspaces } from "./rest.mjs";

const NAME = `Orion ${Date.now().toString(36)}`;
const PAGE = ".wsp-page";
const DIALOG = ".pf-v5-c-modal-box";
const CSV = `Full Name,Email,Role,Groups,Metadata
Grace Hopper,grace@example.org,End-user,carpenters,"{'region': 'emea'}"
Nobody,not an address,,,
`;

const UPDATE = `Email,Last Name,Role,Groups,Metadata
kim@example.org,Keys,Builder,carpenters,{'region': 'apac'}
lou@example.org,,End-user,,
mia@example.org,Moon,End-user,,
kim@example.org,Kay,,,
`;

const { id } = await workspaces("POST", "", { name: "Orion", alias: "orion" });
await workspaces("POST", "/orion/groups", { name: "carpenters", permissions: ["app:create"] });
for (const person of [
  { email: "bea@example.org", fullName: "Bea Bell", metadata: { region: "emea" } },
  { email: "fay@example.org", fullName: "Fay Fox", role: "Builder", groups: ["carpenters"] },
  { email: "gus@example.org", fullName: "Gus Gray", role: "Builder", groups: ["carpenters"] },
  { email: "hal@example.org", role: "Builder", groups: ["carpenters"] },
  { email: "ivy@example.org" },
  { email: "kim@example.org", fullName: "Kim Kay", metadata: { region: "emea" } },
  { email: "lou@example.org" },
])
  await workspaces("POST", "/orion/invitations", person);

let errors = [];

async function open(browser) {
  const opened = await openConsole(browser, "", { permissions: ["clipboard-read", "clipboard-write"] });
  errors = opened.errors;
  await opened.page.getByTestId("nav-item-workspaces").waitFor();
  return opened.page;
}

const toTab = (page, key) => visit(page, consoleUrl(`/${id}/${key}`));
const button = (page, name) => page.getByRole("button", { name, exact: true });
const row = (page, email) => page.getByTestId(email);
const menu = async (page, email, item) => {
  await row(page, email)
    .getByRole("button", { name: /Actions for/ })
    .click();
  await page.getByRole("menuitem", { name: item, exact: true }).click();
};
/** Whether nothing lies above its middle. */
const isFree = (locator) =>
  locator.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });
const closed = (page) => page.getByRole("dialog").waitFor({ state: "detached" });

await run("realm admin", open, {
  "creates a workspace": async (page) => {
    await page.getByTestId("nav-item-workspaces").click();
    await page.getByTestId("create-workspace").first().click();
    await page.fill("#workspace-name", NAME);
    await button(page, "Create").click();
    await page.getByRole("heading", { level: 1, name: NAME }).waitFor();
    await page.getByRole("heading", { name: "No users yet" }).waitFor();
    await shot(page, "empty");
    await assertAccessible(page, PAGE);
  },
  "sees an error at its field and keeps what was typed": async (page) => {
    await toTab(page, "users");
    await page.getByTestId("add-users").click();
    await page.fill("#invite-name", "Ada Lovelace");
    await page.fill("#invite-email", "not an address");
    await page.getByTestId("invite").click();
    await page.locator("#invite-email-help").getByText("This is not an e-mail address.").waitFor();
    assert.equal(await page.inputValue("#invite-name"), "Ada Lovelace");
    await assertAccessible(page, DIALOG);
    await shot(page, "invite-error");
  },
  "is asked before what was typed is thrown away, by keyboard": after(
    "sees an error at its field and keeps what was typed",
    async (page) => {
      await page.keyboard.press("Escape");
      await page.getByRole("dialog", { name: /Discard/ }).waitFor();
      await assertAccessible(page, DIALOG);
      await page.keyboard.press("Escape");
      await page.getByRole("dialog", { name: /Discard/ }).waitFor({ state: "detached" });
      assert.equal(await page.inputValue("#invite-name"), "Ada Lovelace");
    },
  ),
  "invites an Admin with metadata": after(
    "is asked before what was typed is thrown away, by keyboard",
    async (page) => {
      await page.fill("#invite-email", "ada@example.org");
      await page.locator("#member-role-Admin").check();
      await button(page, "Add metadata").click();
      await page.getByLabel("Key", { exact: true }).fill("region");
      await page.getByLabel("Value", { exact: true }).fill("emea");
      await page.getByTestId("invite").click();
      await page.getByText("Ada Lovelace was invited.").first().waitFor();
      await button(page, "Close").first().click();
      await row(page, "ada@example.org").getByText("Invited").waitFor();
      await shot(page, "invited");
    },
  ),
  "copies the link of an invitation": async (page) => {
    await toTab(page, "users");
    await row(page, "bea@example.org").getByRole("button", { name: "Copy link" }).click();
    const link = await page.getByTestId("link").inputValue();
    assert.match(link, /\/workspaces\/invitations\/[\w-]{43}$/);
    await page.getByText("Copied").waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), link);
    await assertAccessible(page, DIALOG);
    await shot(page, "link");
    await page.keyboard.press("Escape");
    await closed(page);
  },
  "reads why somebody is not in, and has at hand what helps": async (page) => {
    await toTab(page, "users");
    await menu(page, "ivy@example.org", "Why not in?");
    const panel = page.getByRole("dialog");
    await panel.getByText("Last sign-in").waitFor();
    await panel.getByText("None known").waitFor();
    await assertAccessible(page, DIALOG);
    await shot(page, "why");
    await page.setViewportSize(PHONE);
    await assertAccessible(page, DIALOG);
    await shot(page, "why-phone");
    await page.setViewportSize(DESKTOP);
    await panel.getByRole("button", { name: "Copy link" }).first().click();
    await page.getByTestId("link").waitFor();
    await page.keyboard.press("Escape");
    await closed(page);
  },
  "keeps metadata masked, replaces and reveals it": async (page) => {
    await toTab(page, "users");
    await button(page, "Bea Bell").click();
    await page.getByRole("tab", { name: "Metadata" }).click();
    await page.getByRole("cell", { name: "region", exact: true }).waitFor();
    assert.equal(await page.getByText("emea").count(), 0);
    await button(page, "Actions for region").press("Enter");
    await button(page, "Actions for region").press("ArrowDown");
    await page.locator(":focus", { hasText: "Replace value" }).press("Enter");
    await page.getByRole("dialog").getByRole("table").locator("input[type=password]").fill("apac");
    await page.getByRole("dialog").getByRole("table").getByRole("button", { name: "Save" }).click();
    await page.getByRole("img", { name: "Hidden" }).waitFor();
    await button(page, "Actions for region").click();
    await page.getByRole("menuitem", { name: "Reveal" }).click();
    await page.fill("#reveal-reason", "asked by phone");
    await button(page, "Reveal").click();
    await page.getByTestId("revealed").getByText("apac").waitFor();
    await shot(page, "revealed");
    await page.keyboard.press("Escape");
    await page.getByTestId("revealed").waitFor({ state: "detached" });
    await page.keyboard.press("Escape");
    await closed(page);
  },
  "makes a group of builder level, and one for all": async (page) => {
    await toTab(page, "groups");
    await page.getByTestId("create-group").click();
    await page.fill("#group-name", "makers");
    await button(page, "Create").click();
    await page.getByLabel("Apps: Create").check();
    await page.getByTestId("save").click();
    await page.getByText("The permissions of makers were saved.").first().waitFor();
    await assertAccessible(page, PAGE);
    await shot(page, "group");
  },
  "sees at its field that a name is taken, and keeps it": async (page) => {
    await toTab(page, "groups");
    await page.getByRole("link", { name: "carpenters" }).click();
    await button(page, "Actions").click();
    await page.getByRole("menuitem", { name: "Rename" }).click();
    await page.fill("#group-name", "Admin");
    await page.getByRole("dialog").getByRole("button", { name: "Rename" }).click();
    await page.locator("#group-name-help").getByText(/./).waitFor();
    assert.equal(await page.inputValue("#group-name"), "Admin");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog", { name: /Discard/ }).waitFor();
    await button(page, "Discard").click();
    await closed(page);
  },
  "confirms the effects of adding an End-user to it": async (page) => {
    await toTab(page, "users");
    await page.getByTestId("add-users").click();
    await page.fill("#invite-email", "eve@example.org");
    await page.getByText("Choose groups").click();
    await page.getByRole("menuitem", { name: "carpenters" }).click();
    await page.keyboard.press("Escape");
    await page.getByTestId("invite").click();
    const question = page.getByRole("dialog", { name: /Apply with these effects/ });
    await question.waitFor();
    await question.getByText("eve@example.org becomes a Builder.").waitFor();
    await shot(page, "effects");
    await page.getByTestId("confirm-effects").click();
    const toast = page.locator(".wsp-toasts").getByText("eve@example.org was invited.");
    // It does not go while the mouse is over it.
    await toast.hover();
    for (const control of [page.getByRole("tab", { name: "Upload CSV" }), button(page, "Close").first()]) {
      await control.scrollIntoViewIfNeeded();
      assert.ok(await isFree(control), "what is announced leaves the drawer free");
    }
    await page.setViewportSize(PHONE);
    await toast.hover();
    const tab = page.getByRole("tab", { name: "Invite by e-mail" });
    for (const control of [tab, page.locator("#invite-name"), button(page, "Close").first()]) {
      await control.scrollIntoViewIfNeeded();
      assert.ok(await isFree(control), "what is announced leaves the drawer free on a phone");
    }
    assert.ok(await toast.isVisible());
    await shot(page, "toast-phone");
    await page.setViewportSize(DESKTOP);
    await button(page, "Close").first().click();
    await closed(page);
  },
  "checks and runs a CSV": async (page) => {
    await toTab(page, "users");
    await page.getByTestId("add-users").click();
    await page.getByRole("tab", { name: "Upload CSV" }).click();
    await page
      .getByTestId("csv-file")
      .setInputFiles({ name: "people.csv", mimeType: "text/csv", buffer: Buffer.from(CSV) });
    await page.locator("[data-testid=job][data-state=checked]").waitFor();
    assert.equal(await page.getByTestId("figure_new").textContent(), "1");
    assert.equal(await page.getByTestId("figure_errors").textContent(), "1");
    await page.getByRole("table", { name: "Effects" }).getByText("Grace Hopper").waitFor();
    await assertAccessible(page, DIALOG);
    await shot(page, "checked");
    await page.getByTestId("run-job").click();
    await page.locator("[data-testid=job][data-state=done]").waitFor();
    assert.equal(await page.getByTestId("figure_invited").textContent(), "1");
    await assertAccessible(page, DIALOG);
    await shot(page, "done");
  },
  "downloads the rows that failed": after("checks and runs a CSV", async (page) => {
    const download = page.waitForEvent("download");
    await page.getByRole("button", { name: /failed rows/i }).click();
    const failed = await readFile(await (await download).path(), "utf8");
    assert.match(failed, /not an address/);
    assert.doesNotMatch(failed, /grace/);
    await button(page, "Close").first().click();
    await row(page, "grace@example.org").waitFor();
  }),
  "takes back what a CSV did": after("downloads the rows that failed", async (page) => {
    await toTab(page, "bulk-invitations");
    await page.getByRole("link", { name: "people.csv" }).first().click();
    await page.getByTestId("undo-job").click();
    await assertAccessible(page, DIALOG);
    await shot(page, "undo");
    await page.getByTestId("check-undo").click();
    await page.locator("[data-testid=job][data-state=checked]").waitFor();
    assert.equal(await page.getByTestId("outcome_removed").textContent(), "1");
    await shot(page, "undo-checked");
    await page.setViewportSize(PHONE);
    await page.reload();
    await page.getByTestId("run-job").waitFor();
    await shot(page, "undo-checked-phone");
    await page.setViewportSize(DESKTOP);
    await page.getByTestId("run-job").click();
    await page.locator("[data-testid=job][data-state=done]").waitFor();
    await shot(page, "undone");
    await toTab(page, "users");
    await row(page, "grace@example.org").waitFor({ state: "detached" });
  }),
  "changes users by a file, and sees before and after": async (page) => {
    await toTab(page, "users");
    await page.getByTestId("add-users").click();
    await page.getByRole("tab", { name: "Upload CSV" }).click();
    await page.getByLabel("Change people who are users already").check();
    await shot(page, "update-form");
    await page
      .getByTestId("csv-file")
      .setInputFiles({ name: "changes.csv", mimeType: "text/csv", buffer: Buffer.from(UPDATE) });
    await page.locator("[data-testid=job][data-state=checked]").waitFor();
    for (const [figure, rows] of Object.entries({ figure_new: 1, outcome_updated: 1, outcome_unchanged: 1 }))
      assert.equal(await page.getByTestId(figure).textContent(), `${rows}`);
    await page.getByText("Role: End-user → Builder").waitFor();
    await page.getByText("Last name: Kay → Keys").waitFor();
    await assertAccessible(page, DIALOG);
    await shot(page, "update-checked");
    await page.setViewportSize(PHONE);
    await page.getByText("Role: End-user → Builder").scrollIntoViewIfNeeded();
    await shot(page, "update-checked-phone");
    await page.setViewportSize(DESKTOP);
    await page.getByTestId("run-job").click();
    await page.locator("[data-testid=job][data-state=done]").waitFor();
    assert.equal(await page.getByTestId("outcome_updated").textContent(), "1");
    await shot(page, "update-done");
  },
  "gives a job another name": after("changes users by a file, and sees before and after", async (page) => {
    await button(page, "Rename job").click();
    await assertAccessible(page, DIALOG);
    await shot(page, "rename-job");
    await page.setViewportSize(PHONE);
    await shot(page, "rename-job-phone");
    await page.setViewportSize(DESKTOP);
    await page.fill("#job-name", "Spring");
    await button(page, "Save").click();
    await page.getByRole("heading", { name: "Spring" }).waitFor();
    await button(page, "Close").first().click();
    await row(page, "kim@example.org").getByText("Builder").waitFor();
  }),
  "exports the users, with values if asked": async (page) => {
    await toTab(page, "users");
    await button(page, "Actions").click();
    await page.getByRole("menuitem", { name: "Export users as CSV" }).click();
    await page.locator("#export-metadata").check();
    await assertAccessible(page, DIALOG);
    await shot(page, "export");
    await page.setViewportSize(PHONE);
    await shot(page, "export-phone");
    await page.setViewportSize(DESKTOP);
    const download = page.waitForEvent("download");
    await page.getByRole("dialog").getByRole("button", { name: "Export", exact: true }).click();
    assert.match(await readFile(await (await download).path(), "utf8"), /kim@example\.org.*apac/);
    await closed(page);
  },
  "says what is wrong with a file's columns and asks which is which": async (page) => {
    await toTab(page, "users");
    await page.getByTestId("add-users").click();
    await page.getByRole("tab", { name: "Upload CSV" }).click();
    const csv = "sep=;\r\nWer;Platz;Anschrift\r\nIda Öst;7;ida@example.org\r\n";
    await page
      .getByTestId("csv-file")
      .setInputFiles({ name: "hr.txt", mimeType: "text/plain", buffer: Buffer.from(csv, "utf16le") });
    await page
      .getByTestId("file-refusal")
      .getByText(/unknown columns: Wer, Platz, Anschrift; missing/)
      .waitFor();
    await page.getByLabel("What is the column Wer?").selectOption("Full Name");
    await page.getByLabel("What is the column Anschrift?").selectOption("Email");
    await page.getByText("Ida Öst").waitFor();
    await assertAccessible(page, DIALOG);
    await shot(page, "columns");
    await button(page, "Check with these columns").click();
    await page.locator("[data-testid=job][data-state=checked]").waitFor();
    assert.equal(await page.getByTestId("figure_new").textContent(), "1");
    await page.getByText("Columns that were left out: Platz").waitFor();
    await button(page, "Close").first().click();
    await closed(page);
  },
  "filters, sorts and searches; the address keeps it": async (page) => {
    await toTab(page, "users");
    // Before the list is there, only its filter is called so.
    await row(page, "bea@example.org").waitFor();
    await button(page, "Role").last().click();
    await page.waitForURL(/sort=role/);
    await page.getByPlaceholder("Search name or e-mail").fill("gus");
    await page.keyboard.press("Enter");
    await row(page, "bea@example.org").waitFor({ state: "detached" });
    await page.reload();
    await row(page, "gus@example.org").waitFor();
    assert.equal(await page.getByPlaceholder("Search name or e-mail").inputValue(), "gus");
    await button(page, "Clear all filters").click();
    await row(page, "bea@example.org").waitFor();
    await button(page, "Status").first().click();
    await page.getByRole("menuitem", { name: "Archived" }).click();
    await page.getByRole("heading", { name: "Nothing found" }).waitFor();
    await button(page, "Clear all filters").last().click();
    await row(page, "bea@example.org").waitFor();
  },
  "changes a role, with the effects confirmed": async (page) => {
    await toTab(page, "users");
    await menu(page, "fay@example.org", "Edit user details");
    await page.locator("#member-role-End-user").check();
    await page.getByTestId("save").click();
    await page.getByTestId("confirm-effects").click();
    await closed(page);
    await row(page, "fay@example.org").getByText("End-user").waitFor();
  },
  "gives a membership a last day, and takes it away": async (page) => {
    const day = new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10);
    await toTab(page, "users");
    await menu(page, "gus@example.org", "Edit user details");
    await page.fill("#member-until", "2020-01-01");
    await page.getByTestId("save").click();
    await page
      .locator("#member-until-help")
      .getByText(/This day is over/)
      .waitFor();
    await page.locator("#member-until").scrollIntoViewIfNeeded();
    await shot(page, "last-day-past");
    await page.fill("#member-until", day);
    await assertAccessible(page, DIALOG);
    await shot(page, "last-day");
    await page.setViewportSize(PHONE);
    await page.locator("#member-until").scrollIntoViewIfNeeded();
    await shot(page, "last-day-phone");
    await page.setViewportSize(DESKTOP);
    await page.getByTestId("save").click();
    await closed(page);
    await row(page, "gus@example.org")
      .getByText(/^until /)
      .waitFor();
    await shot(page, "last-day-listed");
    await menu(page, "gus@example.org", "Edit user details");
    assert.equal(await page.inputValue("#member-until"), day);
    await page.fill("#member-until", "");
    await page.getByTestId("save").click();
    await closed(page);
    await row(page, "gus@example.org")
      .getByText(/^until /)
      .waitFor({ state: "detached" });
  },
  "says why somebody may do something": async (page) => {
    await toTab(page, "users");
    await menu(page, "gus@example.org", "Edit user details");
    await page.getByRole("tab", { name: "Permissions" }).click();
    await page.getByRole("dialog").getByRole("link", { name: "Group carpenters" }).first().waitFor();
    await shot(page, "permissions");
    await page.keyboard.press("Escape");
    await closed(page);
  },
  "archives many at once, and takes it back": async (page) => {
    await toTab(page, "users");
    await page.getByLabel("Select ivy@example.org").check();
    await page.getByLabel("Select Fay Fox").check();
    await button(page, "Actions").click();
    await shot(page, "many-menu");
    await page.getByRole("menuitem", { name: "Archive", exact: true }).click();
    await page.getByTestId("check-action").click();
    await page.locator("[data-testid=job][data-state=checked]").waitFor();
    assert.equal(await page.getByTestId("outcome_archived").textContent(), "2");
    await assertAccessible(page, DIALOG);
    await shot(page, "many");
    await page.setViewportSize(PHONE);
    await shot(page, "many-phone");
    await page.setViewportSize(DESKTOP);
    await page.getByTestId("run-job").click();
    await page.locator("[data-testid=job][data-state=done]").waitFor();
    await page.getByTestId("undo-job").click();
    await page.getByTestId("check-undo").click();
    await page.locator("[data-testid=job][data-state=checked]").waitFor();
    await page.getByTestId("run-job").click();
    await page.locator("[data-testid=job][data-state=done]").waitFor();
    await button(page, "Close").first().click();
    await closed(page);
    await row(page, "ivy@example.org").getByText("Invited").waitFor();
    await toTab(page, "audit");
    await button(page, "Show what it did").first().click();
    await page.getByRole("table", { name: /^What .* did$/ }).waitFor();
    await assertAccessible(page, PAGE);
    await shot(page, "audit-job");
  },
  "adds members to a group, duplicates and deletes it": async (page) => {
    await toTab(page, "groups");
    await page.getByRole("link", { name: "carpenters" }).click();
    await page.getByRole("tab", { name: "Members" }).click();
    await page.getByRole("cell", { name: "hal@example.org", exact: true }).waitFor();
    await assertAccessible(page, PAGE);
    await button(page, "Actions").click();
    await page.getByRole("menuitem", { name: "Duplicate" }).click();
    await assertAccessible(page, DIALOG);
    await shot(page, "duplicate");
    await page.getByRole("dialog").getByRole("button", { name: "Duplicate" }).click();
    await page.getByRole("heading", { level: 2, name: /carpenters.+/ }).waitFor();
    await button(page, "Actions").click();
    await page.getByRole("menuitem", { name: "Delete" }).click();
    await page.getByRole("dialog").getByRole("button", { name: "Delete" }).click();
    await page.getByTestId("create-group").waitFor();
  },
  "finds what was done in the audit": async (page) => {
    await toTab(page, "audit");
    await page.getByRole("cell", { name: "User invited" }).first().waitFor();
    await assertAccessible(page, PAGE);
  },
  "is led from Keycloak's page of an organization to its groups, and from that of an account to its workspaces": async (
    page,
  ) => {
    const link = page.getByTestId("workspaces-link");
    await visit(page, stockUrl(`/organizations/${id}/settings`));
    await link.filter({ hasText: "Groups and roles are managed in Workspaces" }).click();
    await page.getByTestId("create-group").waitFor();
    assert.equal(await link.count(), 0);
    const [{ id: user }] = await send("GET", `/${settings.realm}/users?search=barbara.liskov&max=1`);
    await visit(page, stockUrl(`/users/${user}/settings`));
    await link.filter({ hasText: "Workspaces of this user" }).waitFor();
    await shot(page, "account-link");
    await link.click();
    await row(page, "barbara.liskov@example.org").getByText("Northwind").waitFor();
    assert.equal(await page.locator(".wsp-page tbody tr").count(), 1);
    await visit(page, stockUrl("/users"));
    await page.getByRole("heading", { level: 1, name: "Users", exact: true }).waitFor();
    assert.equal(await link.count(), 0);
  },
  "reads a hundred users on one page": async (page) => {
    await page.getByTestId("nav-item-workspaces").click();
    await page.getByRole("link", { name: "Acme" }).click();
    await page.getByTestId("ada.lovelace@example.org").waitFor();
    await page.locator(".pf-v5-c-pagination .pf-v5-c-menu-toggle").first().click();
    await page.getByRole("menuitem", { name: /^100/ }).click();
    await page.locator(".wsp-table tbody tr").nth(99).waitFor();
    assert.equal(await page.locator(".wsp-table tbody tr").count(), 100);
  },
  "turns pages at a place that stays, while one loads and when it is shorter": after(
    "reads a hundred users on one page",
    async (page) => {
      const turners = page.locator(".wsp-page .pf-v5-c-pagination [data-action=next]");
      const place = (turner) => turner.evaluate((element) => element.getBoundingClientRect().toJSON());
      for (const [turner, name] of [
        [turners.first(), "upper"],
        [turners.last(), "lower"],
      ]) {
        const first = await page.locator(".wsp-table tbody tr").first().getAttribute("data-testid");
        if (name === "lower") await page.locator(".wsp-table tbody tr").last().scrollIntoViewIfNeeded();
        const before = await place(turner);
        let go;
        const held = new Promise((resume) => (go = resume));
        await page.route(/\/members\?/, (route) => held.then(() => route.continue()));
        await turner.click();
        await page.locator(".wsp-table[aria-busy=true]").waitFor();
        assert.deepEqual(await place(turner), before, `the ${name} pager while the page loads`);
        go();
        await row(page, first).waitFor({ state: "detached" });
        assert.deepEqual(await place(turner), before, `the ${name} pager at a shorter page`);
        await page.unroute(/\/members\?/);
        await shot(page, `pager-${name}`);
        await page.goBack();
        await row(page, first).waitFor();
      }
    },
  ),
  "leads by its address to the same page, by the back button and after a reload": after(
    "reads a hundred users on one page",
    async (page) => {
      const first = await page.locator(".wsp-table tbody tr").first().getAttribute("data-testid");
      await button(page, "Next page").first().click();
      await page.waitForURL(/page=2/);
      await row(page, first).waitFor({ state: "detached" });
      const second = await page.locator(".wsp-table tbody tr").first().getAttribute("data-testid");
      await page.goBack();
      await row(page, first).waitFor();
      await page.goForward();
      await row(page, second).waitFor();
      await page.reload();
      await row(page, second).waitFor();
      await shot(page, "page-two");
      await page.setViewportSize(PHONE);
      await shot(page, "page-two-phone");
      await page.setViewportSize(DESKTOP);
    },
  ),
  "sees everybody once, and archives somebody everywhere": async (page) => {
    await page.getByTestId("nav-item-workspaces").click();
    await page.getByTestId("tab-users").click();
    await page.getByTestId("counts").waitFor();
    await page.getByPlaceholder("Search name or e-mail").fill("liskov");
    await page.keyboard.press("Enter");
    const person = "barbara.liskov@example.org";
    await page.locator(".wsp-page tbody tr").nth(1).waitFor({ state: "detached" });
    await row(page, person).getByText("Northwind").waitFor();
    await menu(page, person, "Archive everywhere");
    await page.getByTestId("confirm").click();
    await page.getByRole("dialog").getByText("Northwind").waitFor();
    await shot(page, "everywhere");
    await button(page, "Close").last().click();
    await row(page, person)
      .getByText(/Archived/)
      .first()
      .waitFor();
    await menu(page, person, "Unarchive everywhere");
    await page.getByTestId("confirm").click();
    await button(page, "Close").last().click();
    await row(page, person)
      .getByText(/Active/)
      .first()
      .waitFor();
    await assertAccessible(page, PAGE);
  },
  "reports no error": () =>
    // The browser tells of each refusal as well, of those that this walk asks for.
    assert.deepEqual(
      errors.filter((error) => !/responded with a status of 4(00|09)/.test(error)),
      [],
    ),
});
