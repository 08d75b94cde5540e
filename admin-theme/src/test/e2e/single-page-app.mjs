/** The example of a page that signs people in by itself, as its build left it, on an origin that the client knows and
 *  on one that it only redirects to. */
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { newPage, settings, signIn } from "./browser.mjs";
import { run } from "./flow.mjs";
import { send } from "./rest.mjs";

const DIST = process.env.WORKSPACES_PAGE;
const PERSON = process.env.WORKSPACES_PERSON;
const PASSWORD = process.env.WORKSPACES_PERSON_PASSWORD;
const TYPES = { ".html": "text/html", ".js": "text/javascript" };

const servers = [];

async function serve() {
  const server = createServer(async ({ url }, answer) => {
    const { pathname } = new URL(url, "http://page");
    const file = pathname === "/" ? "/index.html" : pathname;
    if (!(extname(file) in TYPES)) return answer.writeHead(404).end();
    answer.setHeader("Content-Type", TYPES[extname(file)]).end(await readFile(join(DIST, file)));
  });
  await new Promise((resume) => server.listen(0, "127.0.0.1", resume));
  servers.push(server);
  return `http://127.0.0.1:${server.address().port}`;
}

const own = await serve();
const foreign = await serve();

await send("POST", `/${settings.realm}/clients`, {
  clientId: "orders-page",
  publicClient: true,
  redirectUris: [`${own}/*`, `${foreign}/*`],
  webOrigins: [own],
  attributes: { "pkce.code.challenge.method": "S256" },
  defaultClientScopes: ["basic", "email", "profile", "web-origins", "workspaces"],
});

const preflights = [];

/** What a person sees after they signed in at an origin. */
async function arrive(page, origin) {
  await page.goto(origin);
  await signIn(page, PERSON, PASSWORD);
  const message = page.locator("#message:not(:text('Signing in'))");
  await message.waitFor();
  return message.textContent();
}

async function open(browser) {
  const { page, context } = await newPage(browser);
  const devTools = await context.newCDPSession(page);
  await devTools.send("Network.enable");
  devTools.on(
    "Network.requestWillBeSent",
    ({ request }) => request.method === "OPTIONS" && preflights.push(request.url),
  );
  return page;
}

await run("single-page app", open, {
  "who signs in sees role, groups, metadata and what they may": async (page) => {
    assert.equal(await arrive(page, `${own}/`), "Hi Ada!");
    const facts = await page.locator("dt, dd").allTextContents();
    assert.deepEqual(facts, [
      ...["Role", "End-user", "Groups", "Viewers", "nickname", "Ada"],
      ...["May edit orders", "no"],
    ]);
    assert.ok(
      preflights.some((url) => url.includes("/workspaces/marketing/current-user")),
      preflights.join(),
    );
    await page.context().clearCookies();
  },
  "an origin that the client does not name is told so": async (page) => {
    assert.match(await arrive(page, `${foreign}/`), new RegExp(`Is ${foreign} a web origin of the client orders-page`));
  },
});
servers.forEach((server) => server.close());
