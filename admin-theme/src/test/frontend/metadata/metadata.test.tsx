import { fireEvent, screen } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { MockServer } from "../../mock/server.mjs";
import { renderPages } from "../render-pages";

describe("The metadata of a user", () => {
  const open = async () => {
    const rendered = renderPages({ at: "/w-acme/users", server: new MockServer({ size: 4 }) });
    await rendered.user.click(await screen.findByRole("button", { name: "Ada Lindgren" }));
    await rendered.user.click(await screen.findByRole("tab", { name: "Metadata" }));
    await screen.findByRole("cell", { name: "Employee ID" });
    return rendered;
  };

  test("shows keys and masks, never values", async () => {
    await open();
    expect(screen.queryByText("4711")).toBeNull();
    expect(screen.getAllByRole("img", { name: "Hidden value" })).toHaveLength(2);
  });

  test("is revealed one value at a time, with a reason", async () => {
    const { user, server } = await open();
    await user.click(screen.getByRole("button", { name: "Actions for Employee ID" }));
    await user.click(screen.getByRole("menuitem", { name: "Reveal" }));
    await user.type(screen.getByLabelText(/Reason/), "Ticket 12");
    await user.click(screen.getByRole("button", { name: "Reveal" }));
    expect((await screen.findByTestId("revealed")).textContent).toBe("4711");
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "Copy" }));
    expect(server.calls.at(-1)).toMatchObject({ body: { reason: "Ticket 12" } });
  });

  test("can be copied once it is revealed", async () => {
    const { user } = await open();
    await user.click(screen.getByRole("button", { name: "Actions for Employee ID" }));
    await user.click(screen.getByRole("menuitem", { name: "Reveal" }));
    await vi.waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(/Reason/)));
    await user.keyboard("Ticket 12{Enter}");
    await user.click(await screen.findByRole("button", { name: "Copy" }));
    expect(await navigator.clipboard.readText()).toBe("4711");
  });

  test("may be limited to some clients", async () => {
    const { user, server } = await open();
    await user.click(screen.getByRole("button", { name: "Actions for Employee ID" }));
    await user.click(screen.getByRole("menuitem", { name: "Choose clients" }));
    await user.type(screen.getByLabelText("Clients"), "billing, payroll billing");
    await user.click(screen.getAllByRole("button", { name: "Save" }).at(-1) as HTMLElement);
    await screen.findByText(/Who may read Employee ID of .* was changed/);
    expect(server.calls.find(({ method }) => method === "PATCH")?.body).toEqual({
      "Employee ID": { clients: ["billing", "payroll"] },
    });
  });

  test("may be limited to clients that are chosen from those of the realm", async () => {
    const { user } = await open();
    await user.click(screen.getByRole("button", { name: "Actions for Employee ID" }));
    await user.click(screen.getByRole("menuitem", { name: "Choose clients" }));
    const clients = screen.getByLabelText<HTMLInputElement>("Clients");
    fireEvent.change(clients, { target: { value: "billing" } });
    await user.click(screen.getByRole("button", { name: /^Choose clients/ }));
    fireEvent.change(screen.getByRole("searchbox"), { target: { value: "p" } });
    await vi.waitFor(() => expect(screen.getByRole("menu").textContent).toBe("payrollportal"));
    await user.click(screen.getByRole("menu").querySelector("input[type=checkbox]") as HTMLElement);
    expect(clients.value).toBe("billing, payroll");
  });

  test("is searched by key if there is much of it", async () => {
    const { user, server } = await open();
    const many = Object.fromEntries(["one", "two", "three", "four"].map((key) => [key, "x"]));
    server.handle("PATCH", "/w-acme/members/m-0/metadata", many);
    await user.click(screen.getAllByRole("button", { name: "Close" })[0] as HTMLElement);
    await user.click(await screen.findByRole("button", { name: "Ada Lindgren" }));
    await user.click(await screen.findByRole("tab", { name: "Metadata" }));
    await user.type(await screen.findByRole("searchbox", { name: "Search keys" }), "thr{Enter}");
    await vi.waitFor(() => expect(screen.queryByRole("cell", { name: "one" })).toBeNull());
    expect(screen.getByRole("cell", { name: "three" })).toBeTruthy();
  });

  test("is added against the state that was seen", async () => {
    const { user, server } = await open();
    const { headers } = server.handle("GET", "/w-acme/members/m-0/metadata");
    await user.click(screen.getByRole("button", { name: "Add metadata" }));
    await user.type(screen.getByLabelText("Key"), "motto");
    await user.type(screen.getByLabelText("Value"), "per aspera");
    await user.click(screen.getByRole("button", { name: "Save" }));
    await screen.findByRole("cell", { name: "motto" });
    expect(server.calls.find(({ method }) => method === "PATCH")).toMatchObject({
      body: { motto: { value: "per aspera" } },
      headers: { "If-Match": (headers as Record<string, string>).ETag },
    });
  });

  test("that somebody else has added to is shown first, and what was typed is kept", async () => {
    const { user, server } = await open();
    await user.click(screen.getByRole("button", { name: "Add metadata" }));
    await user.type(screen.getByLabelText("Key"), "motto");
    await user.type(screen.getByLabelText("Value"), "per aspera");
    server.handle("PATCH", "/w-acme/members/m-0/metadata", { motto: "ad astra", region: null });
    await user.click(screen.getByRole("button", { name: "Save" }));
    const told = await screen.findByTestId("concurrent-changes");
    expect(told.textContent).toContain("Metadata: motto added");
    expect(told.textContent).toContain("Metadata: region removed");
    expect(screen.queryByRole("cell", { name: "region" })).toBeNull();
    expect(screen.getByLabelText<HTMLInputElement>("Key").value).toBe("motto");

    await user.click(screen.getByRole("button", { name: "Save" }));
    await vi.waitFor(() => expect(screen.queryByTestId("concurrent-changes")).toBeNull());
    expect(server.calls.filter(({ method }) => method === "PATCH").at(-1)).toMatchObject({
      body: { motto: { value: "per aspera" } },
    });
  });
});
