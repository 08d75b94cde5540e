import assert from "node:assert/strict";
import { mkdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { launch, settings } from "./browser.mjs";

const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Nothing is on its way in or out. */
async function settled() {
  const passing = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.allSettled(passing.map(({ finished }) => finished));
}

/** Serious faults of what the page shows; what is Keycloak's own around it is left out. */
export async function assertAccessible(page, within) {
  // What is read anew is paler meanwhile.
  await page.locator("[aria-busy=true]").first().waitFor({ state: "detached" });
  await page.evaluate(settled);
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe);
  const faults = await page.evaluate(async (selector) => {
    const { violations } = await globalThis.axe.run(selector, { resultTypes: ["violations"] });
    return violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html, any }) => `${html} ${any[0]?.message ?? ""}`).join(" ")}`);
  }, within);
  assert.deepEqual(faults, []);
}

export async function shot(page, name) {
  if (!settings.shots) return;
  await mkdir(settings.shots, { recursive: true });
  await page.screenshot({ path: `${settings.shots}/${name}.png`, animations: "disabled" });
}

/** Runs the steps one after the other, names the one that failed, and ends the process accordingly. */
export async function run(title, open, steps) {
  const browser = await launch();
  let at = "open";
  let page;
  try {
    page = await open(browser);
    for (const [name, step] of Object.entries(steps)) {
      at = name;
      const start = Date.now();
      await step(page);
      console.log(`ok ${title}: ${name} (${Date.now() - start} ms)`);
    }
  } catch (error) {
    if (page) await shot(page, `${title.replaceAll(" ", "-")}-failed`);
    console.error(`not ok ${title}: ${at}\n${error.stack ?? error}`);
    process.exitCode = 1;
  } finally {
    await browser.close();
  }
}
