/** Work that outlasts tokens and sessions, in both consoles: it goes on, and nothing typed is lost. */
import assert from "node:assert/strict";
import {
  consoleUrl,
  newPage,
  openConsole,
  ownConsoleUrl,
  requestsUnderWay,
  settings,
  signIn,
  visit,
} from "./browser.mjs";
import { after, assertAccessible, run, shot } from "./flow.mjs";
import { ended, send, workspaces } from "./rest.mjs";

const SECONDS = 3;
const LIFE = "access.token.lifespan";
const DIALOG = ".pf-v5-c-modal-box";
const ASKS = "asks to sign in if the session is gone, and keeps what was typed";
const SENDS = "sends it once the person has signed in, in a window beside";

const { id } = await workspaces("GET", "/acme");

let calls = [];
let errors = [];
let renewals = new Set();

/** Tells each call to our interface, with the claims of its token. */
function watch({ page, errors: reported }) {
  errors = reported;
  calls = [];
  renewals = requestsUnderWay(page, (request) => request.url().endsWith("/token"));
  page.on("request", (request) => {
    const [, payload] = (request.headers().authorization ?? "").split(".");
    if (!payload || !request.url().includes("/workspaces/")) return;
    calls.push({ url: request.url(), claims: JSON.parse(Buffer.from(payload, "base64url")) });
  });
  return page;
}

async function setLife(realm, clientId, seconds) {
  const [client] = await send("GET", `/${realm}/clients?clientId=${clientId}`);
  await send("PUT", `/${realm}/clients/${client.id}`, {
    ...client,
    attributes: { ...client.attributes, [LIFE]: seconds },
  });
}

const latest = () => calls.at(-1).claims;
const expired = (page) => page.waitForFunction((end) => Date.now() > end, latest().exp * 1000);

/** Not while tokens are on their way: Keycloak would write the session once more, after its end. */
async function endSession(realm) {
  // A token of our own, so that nothing but the request itself comes after the look.
  await send("GET", `/${realm}`);
  await ended(renewals);
  await send("DELETE", `/${realm}/sessions/${latest().sid}`);
}

const invited = (page, email) => page.getByText(`${email} was invited.`).first().waitFor();
const question = (page) => page.getByRole("dialog", { name: /Your session has ended/ });

async function signInByPopup(page, [user, password]) {
  const opening = page.waitForEvent("popup");
  await page.getByTestId("sign-in-again").click();
  const beside = await opening;
  const closed = beside.waitForEvent("close");
  await signIn(beside, user, password);
  await closed;
}

async function toUsers(page, address) {
  await visit(page, address(`/${id}/users`));
  await page.getByTestId("ada.lovelace@example.org").waitFor();
}

const stays = ({ name, realm, person, clientId, address }) => ({
  "goes on after its token has expired": async (page) => {
    await toUsers(page, address);
    const before = latest();
    await expired(page);
    await page.getByTestId("tab-groups").click();
    await page.getByTestId("Designers").waitFor();
    await page.getByTestId("tab-users").click();
    await page.getByTestId("ada.lovelace@example.org").waitFor();
    assert.ok(latest().iat >= before.exp);
    assert.equal(latest().sid, before.sid);
  },
  [ASKS]: async (page) => {
    await toUsers(page, address);
    await page.getByTestId("add-users").click();
    await page.fill("#invite-name", "Kay Nine");
    await page.fill("#invite-email", `kay-${name}@example.org`);
    await endSession(realm);
    await page.getByTestId("invite").click();
    await question(page).waitFor();
    await assertAccessible(page, DIALOG);
    await shot(page, `session-ended-${name}`);
    await page.keyboard.press("Escape");
    await page.getByText("Your session has ended. Sign in again.").waitFor();
    assert.equal(await page.inputValue("#invite-name"), "Kay Nine");
  },
  [SENDS]: after(ASKS, async (page) => {
    await page.getByTestId("invite").click();
    await question(page).waitFor();
    await signInByPopup(page, person);
    await invited(page, "Kay Nine");
  }),
  "goes on with the new session after its tokens, too": after(SENDS, async (page) => {
    await expired(page);
    await page.fill("#invite-email", `kim-${name}@example.org`);
    await page.getByTestId("invite").click();
    await invited(page, `kim-${name}@example.org`);
    await page.getByRole("button", { name: "Close", exact: true }).first().click();
    await page.getByRole("dialog").waitFor({ state: "detached" });
  }),
  "takes a session that ends while its token is good for ended": async (page) => {
    await setLife(realm, clientId, 300);
    await toUsers(page, address);
    await page.reload();
    await page.getByTestId("ada.lovelace@example.org").waitFor();
    await endSession(realm);
    await page.getByTestId("tab-groups").click();
    await question(page).waitFor();
    await signInByPopup(page, person);
    await page.getByTestId("Designers").waitFor();
  },
});

async function walk(name, open, host, more = {}) {
  const { realm, clientId } = host;
  await setLife(realm, clientId, SECONDS);
  try {
    await run(`sessions ${name}`, open, { ...stays({ ...host, name }), ...more });
  } finally {
    await setLife(realm, clientId, "");
  }
}

const refusals = (error) => !/responded with a status of 40[01]/.test(error);

await walk(
  "console",
  async (browser) => {
    const page = watch(await openConsole(browser));
    await page.getByTestId("workspaces-page").waitFor();
    return page;
  },
  {
    address: consoleUrl,
    realm: settings.loginRealm,
    clientId: "security-admin-console",
    person: [settings.consoleAdmin, settings.consoleAdminPassword],
  },
  {
    "leads back to Keycloak's own pages": async (page) => {
      await page.locator("#nav-item-clients").click();
      await page.getByRole("heading", { name: "Clients", level: 1 }).waitFor();
      assert.deepEqual(errors.filter(refusals), []);
    },
  },
);

const STARTS_OVER = "starts over for somebody else";
const ADA = [settings.workspaceAdmin, settings.workspaceAdminPassword];

await walk(
  "own",
  async (browser) => {
    const opened = await newPage(browser);
    watch(opened);
    await opened.page.goto(ownConsoleUrl());
    await signIn(opened.page, ...ADA);
    await opened.page.getByTestId("workspaces-page").waitFor();
    return opened.page;
  },
  { address: ownConsoleUrl, realm: settings.realm, clientId: "workspaces-console", person: ADA },
  {
    [STARTS_OVER]: async (page) => {
      await visit(page, ownConsoleUrl(`/${id}/groups`));
      await page.getByTestId("Designers").waitFor();
      await endSession(settings.realm);
      await page.getByTestId("tab-users").click();
      await question(page).waitFor();
      await signInByPopup(page, ["alan.turing@example.org", ADA[1]]);
      await page.getByRole("banner").getByRole("button", { name: "Alan Turing" }).waitFor();
    },
    "signs out for good, after its token has expired": after(STARTS_OVER, async (page) => {
      await setLife(settings.realm, "workspaces-console", SECONDS);
      await page.reload();
      await page.getByTestId("ada.lovelace@example.org").waitFor();
      await expired(page);
      await page.getByRole("banner").getByRole("button").last().click();
      await page.getByRole("menuitem", { name: "Sign out" }).click();
      await page.locator("#username").waitFor();
      const [alan] = await send("GET", `/${settings.realm}/users?username=alan.turing@example.org`);
      const sessions = await send("GET", `/${settings.realm}/users/${alan.id}/sessions`);
      assert.ok(!sessions.some(({ clients }) => Object.values(clients).includes("workspaces-console")));
      await page.goBack();
      await page.locator("#username").waitFor();
      assert.deepEqual(errors.filter(refusals), []);
    }),
  },
);
