import { expect, test } from "vitest";
import { readRecipients, toCsv } from "../../../main/frontend/kernel/recipients";

const read = (text: string) => readRecipients(text).map(({ email, fullName, fault }) => [email, fullName, fault ?? ""]);

test("Addresses are read with commas, semicolons, lines or spaces between them, with and without names", () => {
  expect(
    read(
      `ada@example.org, Alan Turing <alan@example.org>; "Hopper, Grace" <mailto:grace@example.org>
       joan@example.org katherine@example.org
       Mary Jackson mary@example.org
       dorothy@example.org (Dorothy Vaughan)`,
    ),
  ).toEqual([
    ["ada@example.org", "", ""],
    ["alan@example.org", "Alan Turing", ""],
    ["grace@example.org", "Hopper, Grace", ""],
    ["joan@example.org", "", ""],
    ["katherine@example.org", "", ""],
    ["mary@example.org", "Mary Jackson", ""],
    ["dorothy@example.org", "Dorothy Vaughan", ""],
  ]);
});

test("What is no address, or is there twice, is told", () => {
  expect(read("ada@example.org\nADA@example.org, ada@, just words, <>")).toEqual([
    ["ada@example.org", "", ""],
    ["ADA@example.org", "", "twice"],
    ["ada@", "", "address"],
    ["just words", "", "address"],
    ["", "", "address"],
  ]);
});

test("A word before an address is rather a part of it, unless it looks like a name", () => {
  expect(
    read("no body@example.org\nno\u00a0body@example.org, Ada  ada@, Ada ada@example.org alan@example.org"),
  ).toEqual([
    ["no body@example.org", "", "space"],
    ["no\u00a0body@example.org", "", "space"],
    ["ada@", "Ada", "address"],
    ["Ada ada@example.org alan@example.org", "", "address"],
  ]);
  expect(
    read(`Ada <ada@example.org>, Linus linus@example.org, 山田太郎 taro@example.org, "Alan" alan@example.org, grace@example.org Grace, joan@example.org (Joan)
      Mary Jackson mary@example.org
      Dorothy\tdorothy@example.org`),
  ).toEqual([
    ["ada@example.org", "Ada", ""],
    ["linus@example.org", "Linus", ""],
    ["taro@example.org", "山田太郎", ""],
    ["alan@example.org", "Alan", ""],
    ["grace@example.org", "Grace", ""],
    ["joan@example.org", "Joan", ""],
    ["mary@example.org", "Mary Jackson", ""],
    ["dorothy@example.org", "Dorothy", ""],
  ]);
});

test("A file is made of them whose cells hold commas, quotes and what else separates cells", () => {
  const people = readRecipients('"Hopper, Grace" <grace@example.org>');
  expect(toCsv(people, { Role: "Builder", Groups: "a|b", "Active Until": "" })).toEqual({
    columns: ["Email", "Full Name", "Role", "Groups"],
    csv: 'grace@example.org,"Hopper, Grace",Builder,"a|b"',
  });
});

test("A long text without addresses is read in no time", () => {
  expect(readRecipients("(".repeat(20_000) + '"'.repeat(20_000) + "<".repeat(20_000)).length).toBeLessThan(3);
});
