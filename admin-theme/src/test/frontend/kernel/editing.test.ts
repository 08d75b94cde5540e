import { describe, expect, test } from "vitest";
import type { Tagged } from "../../../main/frontend/kernel/api";
import { Cancelled } from "../../../main/frontend/kernel/cancelled";
import { changes, merged, sendIfUnchanged } from "../../../main/frontend/kernel/editing";
import { Problem } from "../../../main/frontend/kernel/problem";

describe("Two drafts of one thing", () => {
  const before = {
    name: "sales",
    flags: ["a", "b"],
    access: { app: ["view:x"] } as Record<string, string[]>,
    only: null as string[] | null,
  };

  test("are joined: what I changed on top of what they changed", () => {
    const mine = { ...before, flags: ["b", "c"], access: { app: ["view:x", "view:y"] } };
    const theirs = { ...before, name: "vendors", flags: ["a", "b", "d"], access: {}, only: ["idp"] };
    expect(merged(before, mine, theirs)).toEqual({
      name: "vendors",
      flags: ["b", "d", "c"],
      access: { app: ["view:y"] },
      only: ["idp"],
    });
  });

  test("leave me my value if both changed it", () => {
    expect(merged({ role: "Builder" }, { role: "Admin" }, { role: "End-user" })).toEqual({ role: "Admin" });
    expect(merged({ only: ["a"] as string[] | null }, { only: null }, { only: ["b"] })).toEqual({ only: null });
  });

  test("differ by what came and went, in whatever order", () => {
    expect(changes(before, { ...before, flags: ["b", "a"] })).toEqual([]);
    expect(changes(before, { ...before, name: "x", flags: ["a"], access: { app: ["view:x"], db: ["use:*"] } })).toEqual(
      [
        { path: ["name"], added: [], removed: [], before: "sales", after: "x" },
        { path: ["flags"], added: [], removed: ["b"] },
        { path: ["access", "db"], added: ["use:*"], removed: [] },
      ],
    );
    expect(changes({ access: {} }, { access: { app: [] } })).toEqual([]);
  });
});

describe("A change of what was seen", () => {
  const seen = (value: string, etag: string | null = `"${value}"`): Tagged<string> => ({ value, etag });
  const outdated = new Problem(412, { code: "precondition_failed" });
  /** A server that has `now` and answers what it was sent for. */
  const send = (now: string) => (etag: string | null) =>
    etag === `"${now}"` ? Promise.resolve(now) : Promise.reject(outdated);

  test("is sent again if nothing differs that the person sees", async () => {
    const read = () => Promise.resolve(seen("b"));
    expect(await sendIfUnchanged(seen("a"), read, () => false, send("b"))).toBe("b");
  });

  test("is cancelled if something differs, even if the tag was not known", async () => {
    const read = () => Promise.resolve(seen("b"));
    const differs = (now: Tagged<string>) => now.value !== "a";
    await expect(sendIfUnchanged(seen("a"), read, differs, send("b"))).rejects.toBeInstanceOf(Cancelled);
    await expect(sendIfUnchanged(seen("a", null), read, differs, send("b"))).rejects.toBeInstanceOf(Cancelled);
    expect(await sendIfUnchanged(seen("b", null), read, () => false, send("b"))).toBe("b");
  });

  test("gives up if tags never match", async () => {
    const read = () => Promise.resolve(seen("b"));
    await expect(sendIfUnchanged(seen("a"), read, () => false, send("never"))).rejects.toBe(outdated);
  });

  test("passes on other refusals", async () => {
    const refusal = new Problem(409, { code: "last_admin" });
    const refused = () => Promise.reject(refusal);
    await expect(
      sendIfUnchanged(
        seen("a"),
        () => Promise.resolve(seen("a")),
        () => true,
        refused,
      ),
    ).rejects.toBe(refusal);
  });
});
