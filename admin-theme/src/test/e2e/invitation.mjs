/** The pages and mails of invitations in all their states: in every language, light and dark, on a phone, and in an older theme. */
import assert from "node:assert/strict";
import { newPage, PHONE, settings, signIn } from "./browser.mjs";
import { after, assertAccessible, run, shot } from "./flow.mjs";
import { send } from "./rest.mjs";

const links = JSON.parse(process.env.WORKSPACES_LINKS);
const mails = JSON.parse(process.env.WORKSPACES_MAILS);
const password = process.env.WORKSPACES_PASSWORD;
const realm = `${settings.base}/realms/${settings.realm}`;
const done = `${realm}/workspaces/invitations/done`;
const address = (who) => `${who}.von-hohenberg-wittelsbach@pages.example.org`;
const press = (page, name) => page.locator(`button[name=${name}]`).first().click();

const account = new URLSearchParams({ client_id: "account", redirect_uri: `${realm}/account/`, response_type: "code" });

async function signInAs(page, who, provider) {
  // The account console would go on to pages of its own, maybe past the next one that is asked for.
  await page.route(`${realm}/account/**`, (route) => route.fulfill({ contentType: "text/html", body: "" }));
  await page.goto(`${realm}/protocol/openid-connect/auth?${account}${provider ? `&kc_idp_hint=${provider}` : ""}`);
  await signIn(page, address(who), password);
  await page.waitForURL(`${realm}/account/**`);
}

/** Takes the link's own way in, as far as its arrival. */
async function enter(page, name, button, who) {
  await page.goto(links[name]);
  await press(page, button);
  if (who) await signIn(page, who, password);
  await page.waitForURL(`${done}**`);
}

const pick = (names) => Object.fromEntries(names.map((name) => [name, links[name]]));

/** Whose browser shows a page, and how it comes to be there: each has a session of its own. */
const VISITORS = {
  nobody: { pages: pick(["new", "chief", "account", "copied", "dead", "disabled"]) },
  other: { pages: { wrong: links.wrong }, come: (page) => signInAs(page, "other") },
  accept: { pages: { accept: links.accept }, come: (page) => signInAs(page, "accept") },
  verify: { pages: { verify: done }, come: (page) => enter(page, "verify", "signIn", address("verify")) },
  mismatch: {
    pages: { mismatch: done },
    come: (page) => enter(page, "mismatch", "provider", "else@pages.example.org"),
  },
  refused: {
    pages: { refused: done },
    come: async (page) => {
      await signInAs(page, "refused", "partner");
      await enter(page, "refused", "signIn");
    },
  },
};

const WIDE = { width: 1024, height: 768 };
const LOOKS = {
  light: { viewport: WIDE, colorScheme: "light" },
  dark: { viewport: WIDE, colorScheme: "dark" },
  phone: { viewport: PHONE, colorScheme: "light" },
};
const LANGUAGES = ["de", "fr", "es", "ja"];
const states = [];
const english = {};

async function look(page, { viewport, colorScheme }) {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ colorScheme });
}

/** What a person reads, line by line, without the choice of languages. */
const lines = (page) =>
  page.evaluate(() => {
    document.querySelectorAll("select, [id*=locale]").forEach((element) => element.remove());
    return [document.title, ...document.body.innerText.split("\n")].map((line) => line.trim()).filter(Boolean);
  });

async function whole(page) {
  const cut = await page.evaluate(() => {
    const root = document.documentElement;
    const boxes = [...document.querySelectorAll("h1, p, button, label, select, a")];
    const over = boxes.filter((box) => box.scrollWidth > box.clientWidth + 1);
    return [root.scrollWidth - root.clientWidth, ...over.map(({ outerHTML }) => outerHTML.slice(0, 200))];
  });
  assert.deepEqual(cut, [0]);
}

async function show({ page, url, button }, language) {
  const answer = await page.goto(`${url}?kc_locale=${language}`);
  assert.ok([200, 404].includes(answer.status()));
  if (button) await Promise.all([page.waitForEvent("load"), press(page, button)]);
  assert.equal(await page.locator("html").getAttribute("lang"), language);
}

async function open(browser) {
  states.length = 0;
  for (const [visitor, { pages, come }] of Object.entries(VISITORS)) {
    const { page } = await newPage(browser);
    if (come) await come(page);
    for (const [name, url] of Object.entries(pages)) states.push({ name, page, url });
  }
  const { page, url } = states.find(({ name }) => name === "copied");
  states.push({ name: "mailed", page, url, button: "mailMe" });
  return page;
}

const looked = Object.entries(LOOKS).map(([name, how]) => [
  name,
  async () => {
    for (const state of states) {
      await look(state.page, how);
      await show(state, "en");
      await shot(state.page, `invitation-${state.name}-${name}`);
      // What differs on a phone is not what axe looks at.
      if (name !== "phone") await assertAccessible(state.page, "body");
      await whole(state.page);
      english[state.name] = await lines(state.page);
    }
  },
]);

const NAMES = /^(Northern Lights|Keycloak)$/i;

const spoken = LANGUAGES.map((language) => [
  language,
  after("phone", async () => {
    for (const state of states) {
      await look(state.page, LOOKS.phone);
      await show(state, language);
      await shot(state.page, `invitation-${state.name}-${language}`);
      await whole(state.page);
      const same = (await lines(state.page)).filter((line) => english[state.name].includes(line) && !NAMES.test(line));
      assert.deepEqual(same, [], `${state.name} in ${language}`);
    }
  }),
]);

await run("invitation pages", open, {
  ...Object.fromEntries([...looked, ...spoken]),
  "are whole in an older theme": async () => {
    await send("PUT", `/${settings.realm}`, { loginTheme: "keycloak" });
    for (const state of states.filter(({ name }) => ["new", "mailed", "mismatch", "disabled"].includes(name))) {
      await look(state.page, LOOKS.light);
      await show(state, "en");
      await shot(state.page, `invitation-${state.name}-older`);
      await whole(state.page);
    }
    await send("PUT", `/${settings.realm}`, { loginTheme: "" });
  },
  "come by mails that are whole in narrow and wide windows, light and dark": async () => {
    const { page } = await newPage(states[0].page.context().browser());
    for (const [name, html] of Object.entries(mails)) {
      await page.setContent(html);
      for (const width of [360, 700]) {
        for (const colorScheme of ["light", "dark"]) {
          await look(page, { viewport: { width, height: 640 }, colorScheme });
          await shot(page, `mail-${name}-${width}-${colorScheme}`);
          await assertAccessible(page, "body");
          await whole(page);
        }
      }
    }
    await page.context().close();
  },
  "lead somebody new to the workspace in their language": async (page) => {
    await page.goto(`${links.journey}?kc_locale=de`);
    await page.fill("[name=firstName]", "A".repeat(256));
    await press(page, "setUp");
    await page.getByText("Ihr Name ist zu lang").waitFor();
    await page.fill("[name=firstName]", "Ada");
    await press(page, "setUp");
    await page.getByRole("heading", { name: "Legen Sie Ihr Passwort fest" }).waitFor();
    await page.fill("#password-new", password);
    await page.fill("#password-confirm", password);
    await shot(page, "invitation-password-de");
    await page.locator("[type=submit]").last().click();
    await page.waitForURL(`${done}**`);
    await shot(page, "invitation-joined-de");
    await page.getByRole("heading", { name: "Willkommen bei Northern Lights Research Collaboration" }).waitFor();
    await assertAccessible(page, "body");
    await whole(page);
    assert.equal((await page.goto(`${links.journey}?kc_locale=de`)).status(), 200);
    await page.getByText("Dieser Link wird nicht mehr gebraucht").waitFor();
    await shot(page, "invitation-already-de");
  },
  "lead out of a session that the workspace does not take": async () => {
    const { page } = states.find(({ name }) => name === "refused");
    await page.goto(`${done}?kc_locale=en`);
    await press(page, "switch");
    await page.locator("#password").or(page.locator("#username")).first().waitFor();
    await page.goto(done);
    await page.getByRole("heading", { name: "This invitation is not valid" }).waitFor();
  },
  "mail a link if the address is not confirmed": async () => {
    const { page } = states.find(({ name }) => name === "verify");
    await page.goto(`${done}?kc_locale=en`);
    await press(page, "mailMe");
    await page.getByText(`is on its way to ${address("verify")}`).waitFor();
  },
});
