/** Lists that are longer than a page: what the browser holds and requests stays small, anywhere in the list. */
import assert from "node:assert/strict";
import { consoleUrl, openConsole, settings, visit } from "./browser.mjs";
import { run, shot } from "./flow.mjs";
import { ended, workspaces } from "./rest.mjs";
import { upload } from "./stage.mjs";

const PEOPLE = 1000;
const GROUPS = 120;
const PAGE = 50;
const STEPS = 10;
const ANSWER_BYTES = 64 * 1024;
const NUMBER = new Intl.NumberFormat("en-US");

const numbers = (count) => [...Array(count).keys()].map((n) => String(n).padStart(5, "0"));

async function prepare() {
  const { id } = await workspaces("POST", "", { name: "Crowd", alias: "crowd" });
  await upload(
    "crowd",
    numbers(PEOPLE).map((n) => `Person ${n},person-${n}@example.net,End-user,,`),
  );
  for (const n of numbers(GROUPS)) await workspaces("POST", "/crowd/groups", { name: `Group ${n}` });
  const { items } = await workspaces("GET", "/crowd/bulk-invitations");
  return { id, job: items[0].id };
}

let asked = [];
/** All that was asked for before: while mails wait, a list looks again at the page that it shows. */
const known = new Set();
/** What is asked for and not among the answers yet. */
const underWay = new Set();
const ours = (request) => request.url().startsWith(`${settings.base}/admin/realms/${settings.realm}/workspaces/`);

async function open(browser) {
  const { page } = await openConsole(browser);
  underWay.clear();
  page.on("request", (request) => ours(request) && underWay.add(request));
  page.on("requestfailed", (request) => underWay.delete(request));
  page.on("response", async (response) => {
    const request = response.request();
    if (!ours(request)) return;
    asked.push({ url: request.url(), bytes: Number((await response.allHeaders())["content-length"] ?? 0) });
    underWay.delete(request);
  });
  await page.getByTestId("nav-item-workspaces").waitFor();
  return page;
}

/** At rest, with rows that are others than before. */
async function turned(page, before) {
  await page.waitForFunction((old) => {
    const table = document.querySelector(".wsp-page table");
    return table && table.ariaBusy !== "true" && table.querySelector("tbody tr")?.innerText !== old;
  }, before);
}

/** From now on counts what is asked for. */
async function startCounting() {
  await ended(underWay);
  for (const { url } of asked) known.add(url);
  asked = [];
}

const firstRow = (page) => page.locator(".wsp-page tbody tr").first().innerText();
const look = (page) =>
  page.evaluate(() => ({
    rows: document.querySelectorAll(".wsp-page tbody tr").length,
    nodes: document.querySelectorAll("*").length,
  }));

/** Goes on by pages, and then back to the first: one small request each, and never more in the document. */
async function walkPages(page, steps) {
  await page
    .locator(".wsp-page tbody tr")
    .nth(PAGE - 1)
    .waitFor();
  const start = await look(page);
  assert.equal(start.rows, PAGE);
  for (const name of [...Array(steps).fill("next"), ...Array(steps).fill("previous")]) {
    const before = await firstRow(page);
    await startCounting();
    await page.locator(`.wsp-page [data-action=${name}]`).first().click();
    await turned(page, before);
    await ended(underWay);
    const { rows, nodes } = await look(page);
    assert.equal(rows, PAGE);
    // Rows differ in what they tell, pages do not in how many they have.
    assert.ok(nodes < 1.5 * start.nodes, `${nodes} nodes instead of ${start.nodes}`);
    const fresh = [...new Set(asked.map(({ url }) => url))].filter((url) => !known.has(url));
    assert.ok(fresh.length <= 1, `asked for ${fresh}`);
    for (const { url, bytes } of asked) assert.ok(bytes < ANSWER_BYTES, `${bytes} bytes from ${url}`);
  }
}

const total = (page, count) =>
  page
    .locator(".wsp-page")
    .getByText(NUMBER.format(count), { exact: true })
    .filter({ visible: true })
    .first()
    .waitFor();

const { id, job } = await prepare();
const at = (page, to) => visit(page, consoleUrl(to));

await run("crowd", open, {
  "users, page by page": async (page) => {
    // The filter's groups come by a request of their own, maybe after the first rows.
    const groups = page.waitForResponse((response) => new URL(response.url()).pathname.endsWith(`/${id}/groups`));
    await at(page, `/${id}/users`);
    await groups;
    await total(page, PEOPLE);
    await walkPages(page, STEPS);
    await shot(page, "crowd-users");
  },
  "users, narrowed down while typing": async (page) => {
    await at(page, `/${id}/users`);
    await total(page, PEOPLE);
    const before = await firstRow(page);
    await startCounting();
    // However slowly this machine types, for the page it is one go.
    await page.clock.install();
    await page.clock.pauseAt(Date.now() + 1000);
    await page.getByPlaceholder("Search name or e-mail").pressSequentially("person-0099");
    await page.clock.resume();
    await turned(page, before);
    await total(page, Math.min(10, PEOPLE));
    await ended(underWay);
    assert.equal(asked.filter(({ url }) => url.includes("search=")).length, 1);
  },
  "groups, of which a filter shows the first hundred": async (page) => {
    await at(page, `/${id}/users`);
    await page.locator(".wsp-page").getByRole("button", { name: "Group", exact: true }).click();
    const options = page.getByRole("menu", { name: "Group" }).getByRole("menuitem");
    await options.first().waitFor();
    assert.ok((await options.count()) <= 101);
    await page.getByRole("searchbox").last().fill("00119");
    await page.getByRole("menuitem", { name: "Group 00119" }).waitFor();
    await page.keyboard.press("Escape");
  },
  "groups, page by page": async (page) => {
    await at(page, `/${id}/groups`);
    await total(page, GROUPS + 3);
    await walkPages(page, 1);
  },
  "audit, page by page": async (page) => {
    await at(page, `/${id}/audit`);
    // All that the job did is one row of the first page.
    await walkPages(page, 1);
  },
  "the report of a bulk invitation, page by page": async (page) => {
    await at(page, `/${id}/bulk-invitations/${job}`);
    await walkPages(page, STEPS);
    await shot(page, "crowd-report");
  },
  "all users, page by page": async (page) => {
    await at(page, "/-/users");
    // They come by a request of their own, maybe after the first rows.
    await page.getByTestId("counts").waitFor();
    await walkPages(page, STEPS);
  },
});
