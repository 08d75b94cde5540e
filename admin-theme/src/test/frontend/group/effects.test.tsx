import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { isEmpty, sharedBy, without } from "../../../main/frontend/group/shared-effects";
import type { Effect } from "../../../main/frontend/kernel/model";
import { MockServer } from "../../mock/server.mjs";
import { faults, renderPages } from "../render-pages";

const effect = (fullName: string, more: Partial<Effect> = {}): Effect => ({
  ...{ member: { id: fullName, email: null, fullName }, fromRole: "End-user", toRole: "Builder" },
  ...{ groupsLeft: [], permissionsGained: [], permissionsLost: [], ...more },
});

describe("What people share", () => {
  const ada = effect("Ada", { permissionsGained: ["app:create", "app:edit:*"], groupsLeft: [{ id: "g", name: "G" }] });
  const bea = effect("Bea", { permissionsGained: ["app:edit:*"], permissionsLost: ["x:y"] });

  test("is told once, and the rest with each person", () => {
    const shared = sharedBy([ada, bea]);
    expect(shared).toEqual({ groupsLeft: [], permissionsGained: ["app:edit:*"], permissionsLost: [] });
    expect(without(ada, shared)).toMatchObject({ permissionsGained: ["app:create"], groupsLeft: [{ id: "g" }] });
    expect(isEmpty(without(bea, shared))).toBe(false);
  });

  test("is nothing for one person alone", () => {
    expect(isEmpty(sharedBy([ada]))).toBe(true);
    expect(isEmpty(sharedBy([]))).toBe(true);
  });
});

describe("The effects of a change", () => {
  /** Gives the group of some End-users the right to create apps. */
  const open = async (size: number) => {
    const server = new MockServer({ size });
    const { members } = server.workspaces[0] as { members: { role: string; groups: object[]; fullName: string }[] };
    for (const member of members) {
      if (member.role === "End-user") member.groups = [{ id: "g-sales", name: "sales" }];
    }
    const rendered = renderPages({ at: "/w-acme/groups/g-sales", server });
    await rendered.user.click(await screen.findByRole("checkbox", { name: "Folders: Update" }));
    await rendered.user.click(screen.getByTestId("save"));
    const dialog = await screen.findByRole("dialog", { name: /Apply with these effects/ });
    return { ...rendered, dialog };
  };

  test("are a sentence and what all gain, then the people by name", async () => {
    const { dialog } = await open(12);
    const summary = within(dialog).getByTestId("effects-summary");
    expect(summary.textContent).toContain("9 End-users become Builders.");
    expect(summary.textContent).toContain("All gain");
    expect(within(dialog).getAllByText("Apps: Create")).toHaveLength(1);
    const names = within(dialog)
      .getAllByRole("row")
      .slice(1)
      .map((row) => row.querySelector("bdi")?.textContent ?? "");
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, "en")));
    expect(within(dialog).queryByRole("columnheader", { name: "Changes" })).toBeNull();
    expect(await faults()).toEqual([]);
  });

  test("name the one person, with everything", async () => {
    const { dialog } = await open(2);
    expect(within(dialog).getByTestId("effects-summary").textContent).toBe("Björn Novák becomes a Builder.");
    expect(within(dialog).getByText("Apps: Create")).toBeTruthy();
  });

  test("name resources, and by their last name those that are gone", async () => {
    const server = new MockServer({ size: 4 });
    const { members, resources, lastNames } = server.workspaces[0] as {
      members: { fullName: string }[];
      resources: Record<string, object[]>;
      lastNames: Record<string, string>;
    };
    resources.app = [{ id: "crm", name: "CRM" }];
    lastNames.orders = "Orders";
    const { user } = renderPages({ at: "/w-acme/users", server });
    await user.click(await screen.findByRole("button", { name: members[2]?.fullName }));
    await user.click(await screen.findByRole("tab", { name: "Permissions" }));
    expect(await screen.findByText("Apps: Edit – Orders (no longer exists)")).toBeTruthy();
    await user.click(screen.getByRole("tab", { name: "Details" }));
    await user.click(await screen.findByRole("radio", { name: "End-user" }));
    await user.click(screen.getByTestId("save"));
    const dialog = await screen.findByRole("dialog", { name: /Apply with these effects/ });
    expect(within(dialog).getByText("Apps: Edit – Orders (no longer exists)")).toBeTruthy();
    expect(within(dialog).getByText("Apps: View – CRM")).toBeTruthy();
  });

  test("can be read to the last person", async () => {
    const { user, dialog } = await open(237);
    expect(within(dialog).getByText("Those listed gain")).toBeTruthy();
    for (let more = true; more;) {
      const button = within(dialog).queryByRole("button", { name: /^and / });
      more = button !== null;
      if (button) await user.click(button);
    }
    expect(within(dialog).getByText("All gain")).toBeTruthy();
    const told = /^(\d+) End-users/.exec(within(dialog).getByTestId("effects-summary").textContent)?.[1];
    expect(within(dialog).getAllByRole("row")).toHaveLength(Number(told) + 1);
  });
});

describe("Names and addresses", () => {
  test("keep their direction and their script, and break between their parts", async () => {
    const server = new MockServer({ size: 2 });
    const { members } = server.workspaces[0] as { members: { fullName: string; email: string }[] };
    Object.assign(members[1] ?? {}, { fullName: "سارة العلي", email: "sara@xn--bcher-kva.example" });
    const { user } = renderPages({ at: "/w-acme/users", server });
    expect((await screen.findByText("سارة العلي")).tagName).toBe("BDI");
    const address = screen.getByText("sara@bücher.example");
    expect([address.tagName, address.dir, address.title]).toEqual(["BDI", "ltr", "sara@xn--bcher-kva.example"]);
    expect(address.querySelectorAll("wbr")).toHaveLength(3);
    await user.click(screen.getByRole("button", { name: "سارة العلي" }));
    await user.click(await screen.findByRole("radio", { name: "Builder" }));
    await user.click(screen.getByTestId("save"));
    expect(await screen.findByText("\u2068سارة العلي\u2069 was saved.")).toBeTruthy();
  });
});
