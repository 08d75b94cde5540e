import { describe, expect, test } from "vitest";
import { de } from "../../../main/frontend/messages/de";
import { en } from "../../../main/frontend/messages/en";
import { es } from "../../../main/frontend/messages/es";
import { fr } from "../../../main/frontend/messages/fr";
import { ja } from "../../../main/frontend/messages/ja";
import { Translator } from "../../../main/frontend/messages/messages";
import type { MessageKey } from "../../../main/frontend/messages/types";

const holes = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([hole]) => hole).sort();

describe.each(Object.entries({ de, es, fr, ja }))("The messages in %s", (_language, messages) => {
  test("have the same values to fill in", () => {
    const wrong = (Object.keys(en) as MessageKey[]).filter(
      (key) => holes(messages[key]).join() !== holes(en[key]).join(),
    );
    expect(wrong).toEqual([]);
  });
});

describe("A translator", () => {
  test("writes numbers and plurals as the language does", () => {
    const german = new Translator("de", de);
    expect(german.count("selected", 100_000)).toBe("100.000 ausgewählt");
    expect(new Translator("en", en).count("inviteMany", 1)).toBe("Invite 1 person");
  });

  test("shows words of a foreign vocabulary as they are", () => {
    expect(new Translator("en", en).word("type", "report")).toBe("report");
  });
});
