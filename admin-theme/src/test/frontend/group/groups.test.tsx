import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import type { UserEvent } from "@testing-library/user-event";
import { resourcesOf, scopeOf, withAction } from "../../../main/frontend/group/access";
import type { Group } from "../../../main/frontend/group/model";
import { MockServer } from "../../mock/server.mjs";
import { faults, renderPages } from "../render-pages";

const group = (id: string, part = "") =>
  renderPages({ at: `/w-acme/groups/${id}${part && `?part=${part}`}`, server: new MockServer({ size: 24 }) });

describe("The permissions of a group", () => {
  test("are a matrix, saved as flags", async () => {
    const { user, server } = group("g-sales");
    await user.click(await screen.findByRole("checkbox", { name: "Folders: Update" }));
    await user.click(screen.getByTestId("save"));
    await screen.findByText("The permissions of sales were saved.");
    expect(server.calls.find(({ method }) => method === "PATCH")?.body).toMatchObject({
      permissions: ["folder:update"],
    });
  });

  test("name resources by name", async () => {
    group("g-mkt");
    expect(await screen.findByText("Orders")).toBeTruthy();
  });

  test("name resources that are gone by their last name", async () => {
    const server = new MockServer({ size: 4 });
    const { resources, lastNames } = server.workspaces[0] as {
      resources: Record<string, object[]>;
      lastNames: Record<string, string>;
    };
    resources.app = [{ id: "crm", name: "CRM" }];
    lastNames.orders = "Orders";
    renderPages({ at: "/w-acme/groups/g-mkt", server });
    expect(await screen.findByText("Orders (no longer exists)")).toBeTruthy();
  });

  test("name resources by id as long as there is none to choose from, and say why", async () => {
    const server = new MockServer({ size: 4 });
    const { resources } = server.workspaces[0] as { resources: Record<string, object[]> };
    resources.app = [];
    const { user } = renderPages({ at: "/w-acme/groups/g-sales", server });
    await user.type(await screen.findByLabelText("Apps: View: Id of the resource"), "orders{Enter}");
    expect(screen.getByText(/come from the app platform, which has not registered any/)).toBeTruthy();
    await user.click(screen.getByTestId("save"));
    await screen.findByText("The permissions of sales were saved.");
    expect(server.calls.find(({ method }) => method === "PATCH")?.body).toMatchObject({
      access: { app: ["view:crm", "view:orders"] },
    });
    expect(await faults()).toEqual([]);
  });

  test("of an Admin cannot be changed, and the page says so", async () => {
    group("g-admin");
    expect(await screen.findByText("Admins may do everything. This cannot be changed.")).toBeTruthy();
    expect(screen.queryByTestId("save")).toBeNull();
  });

  test("have no serious accessibility fault", async () => {
    group("g-mkt");
    await screen.findByText("Orders");
    expect(await faults()).toEqual([]);
  });
});

describe("A group that somebody else is changing too", () => {
  const stored = (server: MockServer) => JSON.parse(server.handle("GET", "/w-acme/groups/g-sales").body) as Group;
  const save = (user: UserEvent) => user.click(screen.getByTestId("save"));

  test("gets both changes, once the person has seen the other one", async () => {
    const { user, server } = group("g-sales");
    await user.click(await screen.findByRole("checkbox", { name: "Folders: Update" }));
    server.handle("PATCH", "/w-acme/groups/g-sales", { access: { app: ["view:orders"] } });
    await save(user);

    const told = await screen.findByTestId("concurrent-changes");
    expect(told.textContent).toContain("Permissions: Apps: View – Orders added");
    expect(told.textContent).toContain("Permissions: Apps: View – CRM removed");
    expect(screen.getByRole<HTMLInputElement>("checkbox", { name: "Folders: Update" }).checked).toBe(true);
    expect(stored(server).permissions).toEqual([]);
    expect(await faults()).toEqual([]);

    await save(user);
    await screen.findByText("The permissions of sales were saved.");
    expect(screen.queryByTestId("concurrent-changes")).toBeNull();
    expect(stored(server)).toMatchObject({ permissions: ["folder:update"], access: { app: ["view:orders"] } });
  });

  test("is saved at once if the other person changed nothing that is shown here", async () => {
    const { user, server } = group("g-sales");
    await user.click(await screen.findByRole("checkbox", { name: "Folders: Update" }));
    server.handle("PATCH", "/w-acme/groups/g-sales", { name: "vendors" });
    await save(user);
    await screen.findByText(/The permissions of .* were saved/);
    expect(stored(server)).toMatchObject({ name: "vendors", permissions: ["folder:update"] });
  });

  test("is renamed or deleted from the list only as it was seen there", async () => {
    const { user, server } = renderPages({ at: "/w-acme/groups", server: new MockServer({ size: 4 }) });
    const menu = async (item: string) => {
      await user.click(await screen.findByRole("button", { name: "Actions for sales" }));
      await user.click(screen.getByRole("menuitem", { name: item }));
    };
    await menu("Rename");
    const name = await screen.findByLabelText(/^Name/);
    await user.clear(name);
    await user.type(name, "sellers");
    server.handle("PATCH", "/w-acme/groups/g-sales", { name: "vendors" });
    await user.click(screen.getByRole("button", { name: "Rename" }));
    expect((await screen.findByTestId("concurrent-changes")).textContent).toContain("Name: vendors instead of sales");
    expect(screen.getByLabelText<HTMLInputElement>(/^Name/).value).toBe("sellers");
    await user.click(screen.getByRole("button", { name: "Rename" }));
    await screen.findByRole("button", { name: "Actions for sellers" });
    expect(server.calls.filter(({ method }) => method === "PATCH").at(-1)?.headers).toHaveProperty("If-Match");

    await user.click(screen.getByRole("button", { name: "Actions for sellers" }));
    await user.click(screen.getByRole("menuitem", { name: "Delete" }));
    server.handle("PATCH", "/w-acme/groups/g-sales", { access: {} });
    await user.click(await screen.findByRole("button", { name: "Delete" }));
    expect((await screen.findByTestId("concurrent-changes")).textContent).toContain("Apps: View – CRM removed");
    await user.click(screen.getByRole("button", { name: "Delete" }));
    await screen.findByText(/sellers was deleted/);
  });
});

describe("The members of a group", () => {
  test("are added with the promotions confirmed", async () => {
    const { user, server } = group("g-mkt", "members");
    await user.click(await screen.findByRole("button", { name: "Add members" }));
    const panel = await screen.findByRole("dialog", { name: /Add members to marketing/ });
    await user.click(await within(panel).findByRole("checkbox", { name: "Select Björn Novák" }));
    await user.click(within(panel).getByTestId("add-members"));
    await user.click(await screen.findByTestId("confirm-effects"));
    expect(await screen.findByText("Björn Novák")).toBeTruthy();
    expect(server.calls.filter(({ method }) => method === "POST")).toHaveLength(2);
  });
});

test("People to add to a group are shown with their status", async () => {
  const { user } = group("g-sales", "members");
  await user.click(await screen.findByRole("button", { name: "Add members" }));
  const panel = await screen.findByRole("dialog", { name: /Add members to sales/ });
  const line = async (name: string) =>
    (await within(panel).findByRole("checkbox", { name: `Select ${name}` })).closest("tr")?.textContent;
  expect(await line("Dolores Okafor")).toContain("Invited");
  expect(await line("Björn Novák")).toContain("Active");
});

describe("Dialogs one above the other", () => {
  const drawer = async () => {
    const rendered = group("g-mkt", "members");
    await rendered.user.click(await screen.findByRole("button", { name: "Add members" }));
    const panel = await screen.findByRole("dialog", { name: /Add members to marketing/ });
    await rendered.user.click(await within(panel).findByRole("checkbox", { name: "Select Björn Novák" }));
    await rendered.user.click(within(panel).getByTestId("add-members"));
    await screen.findByTestId("confirm-effects");
    return rendered;
  };
  const dialogs = () => screen.queryAllByRole("dialog").map((dialog) => dialog.getAttribute("aria-labelledby"));

  test("leave the upper one to screen readers, and the lower one after it", async () => {
    const { user, rerender } = await drawer();
    const lower = screen.getByText(/Add members to marketing/).closest("[role=dialog]");
    expect(dialogs()).toHaveLength(1);
    expect(screen.getByRole("dialog", { name: /Apply with these effects/ })).toBeTruthy();
    rerender(<></>);
    expect(lower?.isConnected).toBe(false);
    await user.keyboard("{Escape}");
    expect(document.querySelectorAll("[aria-hidden=true].pf-v5-c-backdrop")).toHaveLength(0);
  });

  test("close one by one on Escape", async () => {
    const { user } = await drawer();
    await user.keyboard("{Escape}");
    expect(screen.queryByTestId("confirm-effects")).toBeNull();
    expect(screen.getByRole("dialog", { name: /Add members to marketing/ })).toBeTruthy();
    expect(document.body.classList.contains("pf-v5-c-backdrop__open")).toBe(true);
  });

  test("leave the page to itself when all are closed", async () => {
    const { user, container } = await drawer();
    expect(container.closest("[aria-hidden=true]")).toBeTruthy();
    await user.keyboard("{Escape}");
    await user.click(screen.getByRole("button", { name: "Close" }));
    await user.click(screen.queryByRole("button", { name: "Discard" }) ?? document.body);
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(container.closest("[aria-hidden=true]")).toBeNull();
    expect(document.body.classList.contains("pf-v5-c-backdrop__open")).toBe(false);
  });
});

describe("Entries of granular access", () => {
  test.each([
    [["edit:*"], "edit", "all"],
    [["view:a", "view:b"], "view", "some"],
    [["view:a"], "edit", "none"],
  ] as const)("%j reads for %s as %s", (entries, action, scope) => {
    expect(scopeOf([...entries], action)).toBe(scope);
  });

  test("keep ids that hold a colon", () => {
    expect(resourcesOf(["use:db:main"], "use")).toEqual(["db:main"]);
  });

  test("are replaced for one action only", () => {
    expect(withAction(["edit:*", "view:a"], "view", "some", ["b"])).toEqual(["edit:*", "view:b"]);
  });
});
