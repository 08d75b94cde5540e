/** An Admin of a workspace, who holds no Keycloak role, in the console of their own. */
import assert from "node:assert/strict";
import { DESKTOP, newPage, ownConsoleUrl, PHONE, settings, signIn, visit } from "./browser.mjs";
import { assertAccessible, run, shot } from "./flow.mjs";
import { activate, workspaces } from "./rest.mjs";

const DIALOG = ".pf-v5-c-modal-box";

const { id } = await workspaces("GET", "/acme");

let calls = [];
let errors = [];
let token = "";

async function open(browser) {
  const opened = await newPage(browser);
  errors = opened.errors;
  calls = [];
  opened.page.on("request", async (request) => {
    calls.push({ method: request.method(), url: request.url(), body: request.postData() ?? "" });
    token = request.headers().authorization ?? token;
  });
  // Each token is as good as ended when it comes: the console must renew it by itself.
  await opened.page.route("**/protocol/openid-connect/token", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, json: { ...(await response.json()), expires_in: 1 } });
  });
  await opened.page.goto(ownConsoleUrl());
  await signIn(opened.page, settings.workspaceAdmin, settings.workspaceAdminPassword);
  await opened.page.getByTestId("workspaces-page").waitFor();
  return opened.page;
}

const toUsers = async (page) => {
  await visit(page, ownConsoleUrl(`/${id}/users`));
  await page.getByTestId("ada.lovelace@example.org").waitFor();
};

/** Screenshots of the page as it is, wide and narrow. */
async function onBoth(page, name) {
  await page.setViewportSize(PHONE);
  await shot(page, `${name}-phone`);
  await page.setViewportSize(DESKTOP);
  await shot(page, name);
}

const toToken = ({ url }) => url.endsWith("/token");
const status = async (path) =>
  (await fetch(settings.base + path, { headers: { Authorization: token }, redirect: "manual" })).status;

await run("workspace admin", open, {
  "signs in by code and PKCE, and no code or token stays in the address": async (page) => {
    const authorization = new URL(calls.find(({ url }) => url.includes("/openid-connect/auth")).url).searchParams;
    assert.equal(authorization.get("response_type"), "code");
    assert.equal(authorization.get("code_challenge_method"), "S256");
    assert.ok(new URLSearchParams(calls.find(toToken).body).get("code_verifier"));
    assert.equal(new URL(page.url()).search, "");
    assert.equal(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
  },
  "sees only their own workspaces and nothing of the realm": async (page) => {
    await visit(page, ownConsoleUrl());
    const card = page.getByTestId("acme");
    await card.getByRole("link", { name: "Manage" }).waitFor();
    assert.equal(await page.getByRole("link", { name: "Manage" }).count(), 1);
    await card.getByRole("button", { name: "What you may do" }).click();
    await card.getByText("Apps: Edit – all").waitFor();
    assert.equal(await page.getByTestId("create-workspace").count(), 0);
    assert.equal(await page.getByTestId("tab-users").count(), 0);
    await assertAccessible(page, "#app");
    await shot(page, "own-workspaces");
  },
  "has no wider rights with this token": async () => {
    assert.equal(await status(`/realms/${settings.realm}/workspaces/admin/acme/members`), 200);
    assert.equal(await status(`/realms/${settings.realm}/workspaces/admin/northwind/members`), 404);
    assert.equal(await status(`/admin/realms/${settings.realm}/users`), 403);
    assert.equal(await status(`/admin/realms/${settings.realm}/workspaces/acme/members`), 404);
    assert.equal(await status(`/realms/${settings.realm}/workspaces/acme/current-user`), 403);
  },
  "leaves a workspace": async (page) => {
    await workspaces("POST", "", { name: "Guild", alias: "guild" });
    await workspaces("POST", "/guild/invitations", { email: settings.workspaceAdmin, sendEmail: false });
    await activate(settings.workspaceAdmin, settings.workspaceAdminPassword);
    await visit(page, ownConsoleUrl());
    await page.reload();
    await page.getByTestId("guild").getByRole("button", { name: "Leave" }).click();
    await assertAccessible(page, DIALOG);
    await onBoth(page, "own-leave");
    await page.getByRole("dialog").getByRole("button", { name: "Leave" }).click();
    await page.locator(".wsp-toasts").getByText(/Guild/).waitFor();
    await page.getByTestId("guild").waitFor({ state: "detached" });
    await page.getByTestId("acme").waitFor();
    await shot(page, "own-left");
    const { items } = await workspaces("GET", "/guild/members?status=Archived");
    assert.equal(items[0].archivedReason, "left");
  },
  "manages the users of a workspace": async (page) => {
    await toUsers(page);
    await page.getByTestId("add-users").click();
    const email = `invited-${Date.now()}@example.org`;
    await page.fill("#invite-email", email);
    await page.getByTestId("invite").click();
    await page.getByText(`${email} was invited.`).first().waitFor();
    await assertAccessible(page, DIALOG);
    await page.getByRole("button", { name: "Close", exact: true }).first().click();
    await page.getByTestId("ada.lovelace@example.org").waitFor();
    await assertAccessible(page, "#app");
    await shot(page, "own-users");
  },
  "walks all tabs": async (page) => {
    await toUsers(page);
    for (const [tab, text] of [
      ["groups", "Designers"],
      ["bulk-invitations", "people.csv"],
      ["audit", "User invited"],
      ["settings", "Save"],
    ]) {
      await page.getByTestId(`tab-${tab}`).click();
      await page.locator("main").getByText(text).filter({ visible: true }).first().waitFor();
      await assertAccessible(page, "#app");
    }
    assert.ok(await page.locator("#settings-mailsPerHour").isDisabled());
    assert.ok(await page.locator("#settings-invitationExpiry").isEnabled());
    assert.equal(await page.getByRole("button", { name: /Delete/ }).count(), 0);
  },
  "sees the seats that a realm admin has given": async (page) => {
    await workspaces("PATCH", "/acme/settings", { seats: { all: 1000, builders: 50 } });
    // The page before was open while they were given.
    await page.getByTestId("tab-users").click();
    await page.getByTestId("tab-settings").click();
    await page.waitForFunction(() => document.querySelector("#settings-seatsAll")?.value === "1000");
    assert.equal(await page.inputValue("#settings-seatsBuilders"), "50");
    assert.ok(await page.locator("#settings-seatsAll").isDisabled());
    await page.locator("#settings-timeZone").scrollIntoViewIfNeeded();
    await onBoth(page, "own-seats");
    await workspaces("PATCH", "/acme/settings", { seats: null });
  },
  "stays signed in beyond the life of a token": async (page) => {
    await visit(page, ownConsoleUrl(`/${id}/settings`));
    await page.locator("#settings-mailsPerHour").waitFor();
    const before = calls.filter(toToken).length;
    await page.getByTestId("tab-users").click();
    await page.getByTestId("ada.lovelace@example.org").waitFor();
    const renewals = calls.filter(toToken).slice(before);
    assert.ok(renewals.some(({ body }) => body.includes("grant_type=refresh_token")));
  },
  "is back in the same place after a reload, signed in": async (page) => {
    await toUsers(page);
    const before = page.url();
    await page.reload();
    await page.getByTestId("add-users").waitFor();
    assert.equal(page.url(), before);
  },
  "signs out, and the session is over": async (page) => {
    await page.getByRole("banner").getByRole("button").last().click();
    await page.getByRole("menuitem", { name: "Sign out" }).click();
    await page.locator("#username").waitFor();
    assert.equal(await status(`/realms/${settings.realm}/workspaces/admin/acme/members`), 401);
    assert.deepEqual(errors, []);
  },
});
