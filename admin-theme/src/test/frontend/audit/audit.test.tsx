import { readFileSync } from "node:fs";
import { cleanup, fireEvent, render, screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { Detail } from "../../../main/frontend/audit/Detail";
import { ACTIONS } from "../../../main/frontend/audit/model";
import { en } from "../../../main/frontend/messages/en";
import { MessagesProvider, Translator } from "../../../main/frontend/messages/messages";
import { MockServer } from "../../mock/server.mjs";
import { faults, renderPages } from "../render-pages";

async function shown(detail: Record<string, unknown>) {
  render(
    <MessagesProvider locale="en">
      <Detail detail={detail} />
    </MessagesProvider>,
  );
  return (await screen.findAllByRole("listitem")).map((item) => item.textContent.replace(/\s+/g, " ").trim());
}

describe("The actions of the audit", () => {
  test("are those that the server records, each in words", () => {
    const [, listed = ""] =
      /^ {4}AuditEntry:.*?examples:\n(.*?)\n {8}target:/ms.exec(readFileSync("../docs/openapi.yaml", "utf8")) ?? [];
    expect(listed.split("\n").map((line) => line.replace(/^ *- /, ""))).toEqual([...ACTIONS]);
    const { word } = new Translator("en", en);
    expect(ACTIONS.filter((action) => word("audit", action) === action)).toEqual([]);
  });
});

describe("The audit", () => {
  test("tells what happened, and has no serious accessibility fault", async () => {
    renderPages({ at: "/w-acme/audit", server: new MockServer({ size: 24 }) });
    expect(await screen.findAllByText("people.csv")).not.toHaveLength(0);
    expect(screen.getByText("impersonated by Root")).toBeTruthy();
    expect(await faults()).toEqual([]);
  });

  test("has one line for a job, which unfolds to what it did", async () => {
    const { user, server } = renderPages({ at: "/w-acme/audit", server: new MockServer({ size: 24 }) });
    const toggle = await screen.findByRole("button", { name: "Show what it did" });
    expect(toggle.getAttribute("aria-expanded")).toBe("false");
    expect(server.calls.at(-1)?.query).toMatchObject({ fold: "true" });
    await user.click(toggle);
    const did = await screen.findByRole("table", { name: "What people.csv did" });
    expect(within(did).getAllByRole("row")).toHaveLength(4);
    expect(server.calls.at(-1)?.query).toMatchObject({ job: "job-1" });
    expect(await faults()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Hide what it did" }));
    expect(screen.queryByRole("table", { name: "What people.csv did" })).toBeNull();
    await user.selectOptions(screen.getByLabelText("Action"), "member.invite");
    expect(server.calls.at(-1)?.query).not.toHaveProperty("fold");
  });

  test("says who could read a value before, and who can now", async () => {
    expect(await shown({ audience: { region: { before: "server", after: "app (crm)" } } })).toEqual([
      "Visible to: region: server → app (crm)",
    ]);
  });

  test("names groups and jobs, and puts roles, states and answers into words", async () => {
    expect(
      await shown({
        role: "End-user",
        groups: [{ id: "0d1f", name: "Sales" }],
        bulkInvite: { id: "77aa", name: "people.csv" },
        setsUpAccount: false,
        onError: "abort",
        way: "corporate-idp",
      }),
    ).toEqual([
      "Role: End-user",
      "Groups: Sales",
      "Bulk invitation: people.csv",
      "Sets up an account: No",
      "Rows with errors: Nobody is invited",
      "By: corporate-idp",
    ]);
  });

  test("shows of a changed list what went and what came, and resources by name", async () => {
    expect(
      await shown({
        permissions: { before: ["app:create", "app:view:a-1"], after: ["app:view:a-1", "app:edit:a-1"] },
        resources: [{ id: "a-1", name: "Orders" }],
      }),
    ).toEqual(["Permissions: Removed Apps: Create Added Apps: Edit – Orders"]);
  });

  test("shows a changed setting by its label, with durations in days", async () => {
    expect(await shown({ invitationExpiry: { before: "P7D", after: "PT36H" } })).toEqual([
      "Invitations are valid for (days): 7 1.5",
    ]);
    cleanup();
    expect(await shown({ seats: { before: {}, after: { all: 1000 } } })).toEqual(["Seats: – all: 1,000"]);
  });

  test("is searched by a part of a name, of the last 90 days unless somebody says a first one", async () => {
    const { user, server, address } = renderPages({ at: "/w-acme/audit" });
    const table = await screen.findByRole("table", { name: "Audit" });
    const name = table.querySelector("td[data-label=Target] button")?.textContent ?? "";
    await user.type(screen.getByRole("searchbox", { name: "Name of user or target" }), `${name.toUpperCase()}{Enter}`);
    await vi.waitFor(() => expect(server.calls.at(-1)?.query).toMatchObject({ search: name.toUpperCase() }));
    expect(server.calls.at(-1)?.query).not.toHaveProperty("fold");
    await vi.waitFor(() => {
      const targets = screen.getAllByRole("row").flatMap((row) => row.querySelector("td[data-label=Target]") ?? []);
      expect(new Set(targets.map(({ textContent }) => textContent))).toEqual(new Set([name]));
    });
    expect(screen.getByText(/last 90 days/)).toBeTruthy();
    fireEvent.change(screen.getByLabelText("From", { selector: "input" }), { target: { value: "2026-01-01" } });
    await vi.waitFor(() => expect(address()).toContain("from=2026-01-01"));
    expect(screen.queryByText(/last 90 days/)).toBeNull();
    expect(await faults()).toEqual([]);
  });

  test("is filtered by who did it and to whom, and exported as far as it matches", async () => {
    const saved: Blob[] = [];
    URL.createObjectURL = (blob) => `blob:${saved.push(blob as Blob)}`;
    URL.revokeObjectURL = vi.fn();
    const { user, server, address } = renderPages({ at: "/w-acme/audit" });
    await screen.findByRole("table", { name: "Audit" });
    await user.type(screen.getByRole("searchbox", { name: "Done by" }), "Ada Lindgren{Enter}");
    await vi.waitFor(() => expect(server.calls.at(-1)?.query).toMatchObject({ actor: "Ada Lindgren" }));
    const table = await screen.findByRole("table", { name: "Audit" });
    await vi.waitFor(() => expect(within(table).queryByText("Automatic")).toBeNull());
    await user.click(table.querySelector("td[data-label=Target] button") as HTMLElement);
    await vi.waitFor(() => expect(address()).toMatch(/actor=Ada\+Lindgren&target=m-/));
    await user.click(screen.getByRole("button", { name: "Export as CSV" }));
    await vi.waitFor(() => expect(saved).toHaveLength(1));
    expect(server.calls.at(-1)?.query).toMatchObject({ actor: "Ada Lindgren", limit: "200" });
  });
});
