import { describe, expect, test } from "vitest";
import { Problem } from "../../../main/frontend/kernel/problem";
import { de } from "../../../main/frontend/messages/de";
import { en } from "../../../main/frontend/messages/en";
import { es } from "../../../main/frontend/messages/es";
import { fr } from "../../../main/frontend/messages/fr";
import { ja } from "../../../main/frontend/messages/ja";
import { complete, Translator } from "../../../main/frontend/messages/messages";
import type { MessageKey } from "../../../main/frontend/messages/types";

const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();
const keys = Object.keys(en) as MessageKey[];

describe.each(Object.entries({ de, es, fr, ja }))("The messages in %s", (language, translation) => {
  const missing = keys.filter((key) => translation[key] === undefined);

  test("translate only what there is in English", () => {
    expect(Object.keys(translation).filter((key) => !(key in en))).toEqual([]);
  });

  test("have the same values to fill in", () => {
    const wrong = keys.filter((key) => holes(translation[key] ?? en[key]).join() !== holes(en[key]).join());
    expect(wrong).toEqual([]);
  });

  test("are English until they are translated", () => {
    if (missing.length) console.info(`Not translated to ${language} yet: ${missing.join(", ")}`);
    const { t } = new Translator(language, complete(en, translation));
    expect(missing.map((key) => t(key))).toEqual(missing.map((key) => en[key]));
  });
});

describe("A translator", () => {
  test("writes numbers and plurals as the language does", () => {
    const german = new Translator("de", complete(en, de));
    expect(german.count("selected", 100_000)).toBe("100.000 ausgewählt");
    expect(new Translator("en", en).count("inviteMany", 1)).toBe("Invite 1 person");
  });

  test("falls back to English for a text that is not translated yet", () => {
    const { t, count } = new Translator("de", complete(en, { save: "Speichern" }));
    expect([t("save"), t("cancel"), count("inviteMany", 2)]).toEqual(["Speichern", "Cancel", "Invite 2 people"]);
  });

  test("names the request of a fault, and of nothing that people can do something about", async () => {
    const { problem } = new Translator("en", en);
    const text = async (status: number, body: string) =>
      problem(await Problem.of(new Response(body, { status, headers: { "X-Request-Id": "r-7" } })));
    const report = "If you report this, name the request r-7.";
    expect(await text(500, `{"code": "internal", "requestId": "r-7"}`)).toBe(`${en.error_internal} ${report}`);
    expect(await text(502, "<html>")).toBe(`${en.error_unknown} ${report}`);
    expect(await text(503, `{"code": "busy", "requestId": "r-7"}`)).toBe(en.error_busy);
    expect(await text(409, `{"code": "last_admin", "requestId": "r-7"}`)).toBe(en.error_last_admin);
  });

  test("shows words of a foreign vocabulary as they are", () => {
    expect(new Translator("en", en).word("type", "report")).toBe("report");
  });
});
