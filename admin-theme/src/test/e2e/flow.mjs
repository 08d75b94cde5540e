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
  // A list that is being reloaded is paler.
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

/** A step that continues from where another one ended. */
export const after = (needed, step) => Object.assign(step, { needed });

/**
 * Runs the steps one after the other. A line before each names it, a line after it tells how it ended: the tests read
 * both. After one that failed the page is opened again, for all but those that go on from it.
 */
export async function run(title, open, steps) {
  const browser = await launch();
  const missed = new Set();
  let page;
  for (const [name, step] of Object.entries(steps)) {
    console.log(`step ${title}: ${name}`);
    if (missed.has(step.needed)) {
      missed.add(name);
      console.log(`left out, as it goes on from: ${step.needed}`);
      continue;
    }
    const start = Date.now();
    try {
      page ??= await open(browser);
      await step(page);
      console.log(`ok (${Date.now() - start} ms)`);
    } catch (error) {
      missed.add(name);
      process.exitCode = 1;
      if (page) await shot(page, `${title}-${name}-failed`.replaceAll(/\W+/g, "-")).catch(console.log);
      console.log(`${error.stack ?? error}\nnot ok`);
      await page?.context().close();
      page = undefined;
    }
  }
  await browser.close();
}
