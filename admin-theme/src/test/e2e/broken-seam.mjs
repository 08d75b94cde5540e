/** The console's internals are not as expected: it stays whole, and the pages open in the fallback app. */
import assert from "node:assert/strict";
import { openConsole, stockUrl, visit } from "./browser.mjs";
import { assertAccessible, run, shot } from "./flow.mjs";

/** Another React would mark its root in another way, another router take no routes. */
const BREAKS = {
  "a React that cannot be looked into": (page) =>
    page.addInitScript(() => {
      const { keys } = Object;
      Object.keys = (object) => keys(object).filter((name) => !name.startsWith("__reactContainer$"));
    }),
  "a router that refuses": (page) =>
    page.route("**/admin/workspaces/assets/main-*.js", async (route) => {
      const response = await route.fetch();
      const body = (await response.text()).replaceAll("patchRoutes", "patchNothing");
      await route.fulfill({ response, body });
    }),
};

for (const [name, prepare] of Object.entries(BREAKS)) {
  let errors = [];
  const open = async (browser) => {
    const opened = await openConsole(browser, "", { prepare });
    errors = opened.errors;
    return opened.page;
  };
  await run(name, open, {
    "opens our pages in the fallback app": async (page) => {
      await page.locator(".wsp-fallback").getByRole("link", { name: "Acme" }).click();
      await page.locator(".wsp-fallback").getByTestId("ada.lovelace@example.org").waitFor();
      await assertAccessible(page, ".wsp-fallback");
      await shot(page, "fallback-app");
    },
    "leads back to a whole console": async (page) => {
      await page.getByRole("button", { name: "Back to the console" }).click();
      await page.locator(".wsp-fallback").waitFor({ state: "detached" });
      await page.goto(stockUrl("/clients"));
      await page.getByRole("heading", { name: "Clients", level: 1 }).waitFor();
      await page.getByRole("link", { name: "account-console" }).waitFor();
      await shot(page, "broken-seam");
    },
    "keeps a way to our pages": async (page) => {
      await visit(page, stockUrl("/clients"));
      await page.getByTestId("nav-item-workspaces").click();
      await page.locator(".wsp-fallback").getByRole("link", { name: "Northwind" }).waitFor();
      assert.deepEqual(errors, []);
    },
  });
}
