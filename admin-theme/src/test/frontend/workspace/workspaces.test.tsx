import { screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { MockServer } from "../../mock/server.mjs";
import { faults, renderPages } from "../render-pages";

describe("The list of workspaces", () => {
  test("leads to the users of a workspace", async () => {
    const { user, address } = renderPages();
    await user.click(await screen.findByRole("link", { name: "Acme Corporation" }));
    expect(address()).toBe("/w-acme/users");
    expect(await screen.findByRole("table", { name: "Users" })).toBeTruthy();
  });

  test("flags a workspace without an Admin", async () => {
    renderPages();
    const row = (await screen.findByRole("link", { name: "Initech" })).closest("tr");
    expect(within(row as HTMLElement).getByText("No Admin")).toBeTruthy();
  });

  test("shows the server's refusal at the name and keeps what was typed", async () => {
    const { user } = renderPages();
    await user.click(await screen.findByTestId("create-workspace"));
    await user.type(screen.getByLabelText(/^Name/), "Globex");
    await user.type(screen.getByLabelText(/^Description/), "Another one");
    await user.click(screen.getByRole("button", { name: "Create" }));
    expect(await screen.findByText(/A workspace with this name or alias already exists/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>(/^Description/).value).toBe("Another one");
    await user.type(screen.getByLabelText(/^Name/), " East");
    expect(screen.queryByText(/A workspace with this name or alias already exists/)).toBeNull();
  });

  test("has a title in the window, and leaves it as it was", async () => {
    document.title = "Before";
    const { user, unmount } = renderPages();
    await user.click(await screen.findByRole("link", { name: "Acme Corporation" }));
    await vi.waitFor(() => expect(document.title).toBe("Users – Acme Corporation – Workspaces"));
    await user.click(screen.getByTestId("tab-groups"));
    await user.click(await screen.findByRole("link", { name: "sales" }));
    await vi.waitFor(() => expect(document.title).toBe("sales – Groups – Acme Corporation – Workspaces"));
    const trail = screen.getByRole("navigation", { name: "Breadcrumb" });
    expect(trail.textContent).toBe("WorkspacesAcme CorporationGroupssales");
    await user.click(within(trail).getByRole("link", { name: "Groups" }));
    await vi.waitFor(() => expect(document.title).toBe("Groups – Acme Corporation – Workspaces"));
    unmount();
    expect(document.title).toBe("Before");
  });

  test("leads from users and workspaces to their accounts and organizations in Keycloak", async () => {
    const { user } = renderPages({ at: "/w-acme/users" });
    expect((await screen.findByRole("link", { name: "Organization in Keycloak" })).getAttribute("href")).toBe(
      "#/demo/organizations/w-acme/settings",
    );
    await user.click((await screen.findAllByRole("button", { name: "Ada Lindgren" }))[0] as HTMLElement);
    expect((await screen.findByRole("link", { name: "Account in Keycloak" })).getAttribute("href")).toBe(
      "#/demo/users/u-0/settings",
    );
  });

  test("says what to do when there are none", async () => {
    renderPages({ server: new MockServer({ empty: true }) });
    expect(await screen.findByRole("heading", { name: "No workspaces" })).toBeTruthy();
    expect(screen.getAllByRole("button", { name: "Create workspace" })).toHaveLength(2);
  });

  test("has no serious accessibility fault", async () => {
    renderPages();
    await screen.findByRole("link", { name: "Globex" });
    expect(await faults()).toEqual([]);
  });
});
