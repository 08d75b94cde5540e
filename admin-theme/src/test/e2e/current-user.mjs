/** A page of an app's own origin, and one of another, that ask for the current user. Both are served here, since
 *  pages that a test makes up have their preflight requests answered by the test. */
import assert from "node:assert/strict";
import { createServer } from "node:http";
import { newPage, settings } from "./browser.mjs";
import { run } from "./flow.mjs";
import { send } from "./rest.mjs";

const PERSON = process.env.WORKSPACES_PERSON;
const PASSWORD = process.env.WORKSPACES_PERSON_PASSWORD;
const DOOR = `${settings.base}/realms/${settings.realm}/workspaces`;
const UNREADABLE = { status: 0 };

const servers = [];

async function serve() {
  const server = createServer((_, answer) => answer.setHeader("Content-Type", "text/html").end("<title>App</title>"));
  await new Promise((resume) => server.listen(0, "127.0.0.1", resume));
  servers.push(server);
  return `http://127.0.0.1:${server.address().port}`;
}

const own = await serve();
const foreign = await serve();

async function client(clientId, scopes) {
  await send("POST", `/${settings.realm}/clients`, {
    clientId,
    publicClient: true,
    directAccessGrantsEnabled: true,
    redirectUris: [`${own}/*`],
    webOrigins: ["+"],
    // Tokens that do not name the client's origins.
    attributes: { "client.use.lightweight.access.token.enabled": String(clientId === "light") },
    defaultClientScopes: ["basic", "email", "profile", "web-origins", ...scopes],
  });
}

async function token(clientId) {
  const response = await fetch(`${settings.base}/realms/${settings.realm}/protocol/openid-connect/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "password",
      client_id: clientId,
      username: PERSON,
      password: PASSWORD,
      scope: "openid",
    }),
  });
  return (await response.json()).access_token;
}

/** What a page can read of an answer. */
const ask = (page, path, token, headers = {}) =>
  page.evaluate(
    async ([url, all]) => {
      try {
        const answer = await fetch(url, { headers: all });
        const text = await answer.text();
        const { headers } = answer;
        const seen = { status: answer.status, tag: headers.get("ETag"), id: headers.get("X-Request-Id") };
        return { ...seen, body: text.startsWith("{") ? JSON.parse(text) : text };
      } catch (unreadable) {
        return { status: 0 };
      }
    },
    [DOOR + path, token === undefined ? headers : { ...headers, Authorization: `Bearer ${token}` }],
  );

const status = async (...question) => (await ask(...question)).status;

await client("spa", ["workspaces"]);
await client("light", ["workspaces"]);
await client("narrow", []);
const good = await token("spa");
const narrow = await token("narrow");

async function open(browser) {
  const { page } = await newPage(browser);
  await page.goto(own);
  return page;
}

/** Like the good one, with another signature. */
const forged = () => good.replace(/.{8}$/, "AAAAAAAA");

await run("current user", open, {
  "a page of the client's own origin reads the person, by the tag too": async (page) => {
    const first = await ask(page, "/acme/current-user", good);
    assert.equal(first.status, 200);
    assert.equal(first.body.email, PERSON);
    assert.ok(first.tag);
    const again = await ask(page, "/acme/current-user", good, { "If-None-Match": first.tag });
    assert.deepEqual([again.status, again.tag], [304, first.tag]);
    assert.equal(await status(page, "/acme/current-user", good, { "If-None-Match": '"other"' }), 200);
    assert.equal(await status(page, "/acme/current-user", await token("light")), 200);
  },
  "and names a request as it likes, refused or not": async (page) => {
    const named = { "X-Request-Id": "page-1" };
    assert.equal((await ask(page, "/acme/current-user", good, named)).id, "page-1");
    const refused = await ask(page, "/nowhere/current-user", good, named);
    assert.deepEqual([refused.status, refused.id, refused.body.requestId], [404, "page-1", "page-1"]);
  },
  "and what the person may, and where": async (page) => {
    const verdict = await ask(page, "/acme/current-user/can?permission=app:create", good);
    assert.deepEqual([verdict.status, verdict.body.allowed], [200, false]);
    const list = await ask(page, "/current-user", good);
    assert.deepEqual([list.status, list.body.items.length], [200, 1]);
  },
  "and why it is refused": async (page) => {
    const code = async (...question) => {
      const { status, body } = await ask(page, ...question);
      return [status, body.code];
    };
    for (const path of ["/acme/current-user", "/acme/current-user/can?permission=app:create", "/current-user"]) {
      assert.deepEqual(await code(path), [401, "unauthorized"]);
      assert.deepEqual(await code(path, "garbage"), [401, "unauthorized"]);
      assert.deepEqual(await code(path, forged()), [401, "unauthorized"]);
      assert.deepEqual(await code(path, narrow), [403, "forbidden"]);
    }
    assert.deepEqual(await code("/acme/current-user/can", good), [400, "invalid_request"]);
    assert.deepEqual(await code("/nowhere/current-user", good), [404, "not_found"]);
    assert.deepEqual(await code("/nowhere/current-user/can", good), [404, "not_found"]);
    assert.deepEqual(await code("/a%00b/current-user", good), [404, "not_found"]);
    assert.deepEqual(await code("/acme/members/anybody/app-metadata", good), [403, "forbidden"]);
    assert.equal(await status(page, "/acme/current-user/nothing", good), 404);
  },
  "a page of another origin reads nothing but that it sent no token": async (page) => {
    await page.goto(foreign);
    for (const path of [
      "/acme/current-user",
      "/acme/current-user/can?permission=app:create",
      "/current-user",
      "/nowhere/current-user",
      "/acme/current-user/nothing",
      "/acme/members/anybody/app-metadata",
    ]) {
      assert.deepEqual(await ask(page, path, good), UNREADABLE);
      assert.deepEqual(await ask(page, path, narrow), UNREADABLE);
      assert.deepEqual(await ask(page, path, forged()), UNREADABLE);
    }
    assert.equal(await status(page, "/acme/current-user", "garbage"), 401);
    assert.equal(await status(page, "/acme/current-user"), 401);
  },
  "no page reads the consoles' doors and the pages of invitations": async (page) => {
    for (const origin of [own, foreign]) {
      await page.goto(origin);
      for (const path of ["/admin/acme/members", "/console", "/invitations/current-user"]) {
        assert.deepEqual(await ask(page, path, good), UNREADABLE);
        assert.deepEqual(await ask(page, path), UNREADABLE);
      }
    }
  },
});
servers.forEach((server) => server.close());
