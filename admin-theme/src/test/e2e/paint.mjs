/** How fast a long page is on the screen: for a machine that does nothing else at the time. */
import assert from "node:assert/strict";
import { openConsole } from "./browser.mjs";
import { run } from "./flow.mjs";

/** How long after its data a page of a hundred users is on the screen. */
async function paintTime(page) {
  const painted = page.evaluate(
    () =>
      new Promise((resolve) => {
        const looker = new MutationObserver(() => {
          if (document.querySelectorAll(".wsp-table tbody tr").length !== 100) return;
          looker.disconnect();
          requestAnimationFrame(() => setTimeout(() => resolve(performance.now())));
        });
        looker.observe(document.body, { childList: true, subtree: true });
      }),
  );
  await page.locator(".pf-v5-c-pagination .pf-v5-c-menu-toggle").first().click();
  await page.getByRole("menuitem", { name: /^100/ }).click();
  const at = await painted;
  const arrived = await page.evaluate(
    () =>
      performance
        .getEntriesByType("resource")
        .filter(({ name }) => name.includes("/members?") && name.includes("limit=100"))
        .at(-1).responseEnd,
  );
  return at - arrived;
}

await run("paint", async (browser) => (await openConsole(browser)).page, {
  "paints a page of a hundred users within 300 ms of its data": async (page) => {
    await page.getByTestId("nav-item-workspaces").click();
    await page.getByRole("link", { name: "Acme" }).click();
    const times = [];
    while (times.length < 5 && Math.min(...times, Infinity) > 300) {
      await page.getByTestId("ada.lovelace@example.org").waitFor();
      times.push(await paintTime(page));
      await page.reload();
    }
    console.log(`a page of 100 users: ${times.map(Math.round)} ms after its data`);
    assert.ok(Math.min(...times) <= 300, `${times} ms`);
  },
});
