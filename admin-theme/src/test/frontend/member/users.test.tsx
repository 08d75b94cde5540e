import { readFileSync } from "node:fs";
import { screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import type { Member } from "../../../main/frontend/member/model";
import { en } from "../../../main/frontend/messages/en";
import { Translator } from "../../../main/frontend/messages/messages";
import { MockServer } from "../../mock/server.mjs";
import { faults, renderPages } from "../render-pages";

const users = (server = new MockServer({ size: 60 }), query = "") =>
  renderPages({ at: `/w-acme/users${query}`, server });
const row = async (email: string) => screen.findByTestId(email);

describe("The users of a workspace", () => {
  test("are paged, with the total", async () => {
    const { user } = users();
    expect((await screen.findAllByRole("row")).length).toBe(51);
    await user.click(screen.getAllByRole("button", { name: "Next page" })[0] as HTMLElement);
    expect(await screen.findAllByText("51 – 60")).toBeTruthy();
    // Short as it is, it has the lower pager, at which somebody may have turned.
    expect(screen.getAllByRole("button", { name: "Previous page" })).toHaveLength(2);
  });

  test("are searched and sorted by the server, and the address keeps both", async () => {
    const { user, server, address } = users();
    await user.type(await screen.findByLabelText("Search name or e-mail"), "chiyo{Enter}");
    await user.click(within(await screen.findByRole("columnheader", { name: "Role" })).getByRole("button"));
    expect(address()).toBe("/w-acme/users?search=chiyo&sort=role");
    expect(server.calls.at(-1)?.query).toMatchObject({ search: "chiyo", sort: "role" });
  });

  test("show what a filter hides and how to get it back", async () => {
    const { user } = users();
    await user.type(await screen.findByLabelText("Search name or e-mail"), "nobody at all{Enter}");
    await user.click((await screen.findAllByRole("button", { name: "Clear all filters" }))[0] as HTMLElement);
    expect(await screen.findAllByRole("row")).toHaveLength(51);
  });

  test("offer in the menu of a row only what fits the status", async () => {
    const { user } = users();
    const invited = await row("dolores.okafor3@example.com");
    await user.click(within(invited).getByRole("button", { name: /Actions for/ }));
    expect(screen.getAllByRole("menuitem").map(({ textContent }) => textContent)).toEqual([
      "Edit user details",
      "Why not in?",
      "Resend invitation",
      "Archive",
      "Revoke invitation",
    ]);
  });

  test("tell in words why a mail waits or has failed", async () => {
    users();
    expect((await row("grace.rossi18@example.com")).textContent).toContain(
      "E-mail waiting: the mail server cannot be reached",
    );
    expect((await row("hiro.okafor43@example.com")).textContent).toContain(
      "E-mail failed: the mail server rejects the address (550 5.1.1 <address> unknown)",
    );
  });

  test("say that an invitation is over whose mail has never left", async () => {
    users();
    expect(await screen.findByText("Expired")).toBeTruthy();
  });

  test("have words for every reason that the server gives", () => {
    const [, faults = "", holds = ""] =
      /^ {4}OpenInvitation:.*?reason:.*?enum: \[(.*?), null\].*?heldBy:.*?enum: \[(.*?), null\]/ms.exec(
        readFileSync("../docs/openapi.yaml", "utf8"),
      ) ?? [];
    const { word } = new Translator("en", en);
    const reasons = [...faults.split(", "), ...holds.split(", ")];
    expect(reasons.map((reason) => word("mailFault", reason) === reason)).toEqual(Array(16).fill(false));
  });

  test("are archived many at once by a job, which says first what it would do", async () => {
    const { user, server } = users(new MockServer({ size: 4 }));
    await user.click(await screen.findByLabelText("Select all on this page"));
    await user.click(screen.getByRole("button", { name: "Actions" }));
    await user.click(screen.getByRole("menuitem", { name: "Archive" }));
    await user.click(screen.getByTestId("check-action"));
    expect((await screen.findByTestId("outcome_archived")).textContent).toBe("3");
    expect(screen.getByTestId("figure_failed").textContent).toBe("1");
    expect(server.calls.find(({ path }) => path.endsWith("/members/actions"))?.body).toEqual({
      action: "archive",
      members: expect.arrayContaining(["m-0", "m-1", "m-2", "m-3"]) as string[],
    });
    await user.click(screen.getByTestId("run-job"));
    expect(await screen.findByText("Done, but one row failed", {}, { timeout: 8000 })).toBeTruthy();
    expect(await faults()).toEqual([]);
  });

  test("get a role, all that match the present filter", async () => {
    const { user, server } = users(new MockServer({ size: 237 }), "?status=Active");
    await user.click(await screen.findByLabelText("Select all on this page"));
    await user.click(screen.getByRole("button", { name: /^Select all \d+ that match$/ }));
    await user.click(screen.getByRole("button", { name: "Actions" }));
    await user.click(screen.getByRole("menuitem", { name: "Change the role" }));
    await user.click(screen.getByRole("radio", { name: "Builder" }));
    await user.click(screen.getByTestId("check-action"));
    await screen.findByTestId("outcome_updated");
    expect(server.calls.find(({ path }) => path.endsWith("/members/actions"))?.body).toEqual({
      action: "role",
      role: "Builder",
      filter: { status: "Active" },
    });
  });

  test("get a link that is shown once", async () => {
    const { user } = users();
    await user.click(within(await row("dolores.okafor3@example.com")).getByRole("button", { name: "Copy link" }));
    const link = await screen.findByTestId<HTMLInputElement>("link");
    expect(link.value).toContain("/workspaces/invitations/");
  });

  test.each([
    [true, /This link proves nothing about the mailbox.*sets up an account/],
    [false, /This link signs in.*never sets a password/],
  ])("get a link that says of which kind it is (realm admin: %s)", async (realmAdmin, kind) => {
    const { user } = users(new MockServer({ size: 60, realmAdmin }));
    await user.click(within(await row("dolores.okafor3@example.com")).getByRole("button", { name: "Copy link" }));
    expect(await screen.findByText(kind)).toBeTruthy();
  });

  test("have no serious accessibility fault", async () => {
    users();
    await row("ada.lindgren0@example.com");
    expect(await faults()).toEqual([]);
  });
});

describe("Editing a user", () => {
  const edit = async (name = "Chiyo Müller", prepare: (server: MockServer) => void = () => {}) => {
    const server = new MockServer({ size: 4 });
    prepare(server);
    const rendered = users(server);
    await rendered.user.click(await screen.findByRole("button", { name }));
    await screen.findByRole("radio", { name: "Admin" });
    return rendered;
  };

  test("shows the refusal at the role, and keeps the choice", async () => {
    const { user } = await edit("Ada Lindgren");
    await user.click(screen.getByRole("radio", { name: "Builder" }));
    await user.click(screen.getByTestId("save"));
    expect(await screen.findByText(/this is its last one/)).toBeTruthy();
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Builder" }).checked).toBe(true);
  });

  const stored = (server: MockServer) => JSON.parse(server.handle("GET", "/w-acme/members/m-2").body) as Member;

  test("keeps what somebody else changed in the meantime, and shows it before it saves", async () => {
    const { user, server } = await edit();
    await user.click(screen.getByRole("radio", { name: "Admin" }));
    server.handle("PATCH", "/w-acme/members/m-2", { groups: ["g-mkt"] });
    await user.click(screen.getByTestId("save"));

    const told = await screen.findByTestId("concurrent-changes");
    expect(told.textContent).toContain("Groups: sales removed");
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "Admin" }).checked).toBe(true);
    expect(stored(server).role).toBe("Builder");

    await user.click(screen.getByTestId("save"));
    await screen.findByText(/Chiyo Müller was saved/);
    expect(stored(server)).toMatchObject({ role: "Admin", groups: [{ id: "g-mkt" }] });
  });

  test.each([
    ["Take over theirs and drop mine", "End-user"],
    ["Overwrite theirs with mine", "Admin"],
  ])("offers, if both changed the same: %s", async (choice, role) => {
    const { user, server } = await edit();
    await user.click(screen.getByRole("radio", { name: "Admin" }));
    server.handle("PATCH", "/w-acme/members/m-2?confirm=plan-1-0", { role: "End-user" });
    await user.click(screen.getByTestId("save"));
    const told = await screen.findByTestId("concurrent-changes");
    expect(told.textContent).toContain("Role: End-user instead of Builder; you want Admin");
    await user.click(screen.getByRole("button", { name: choice }));
    expect(screen.queryByTestId("concurrent-changes")).toBeNull();
    expect(screen.getByRole<HTMLInputElement>("radio", { name: role }).checked).toBe(true);
    if (role === "Admin") await user.click(screen.getByTestId("save"));
    else expect(screen.getByTestId<HTMLButtonElement>("save").disabled).toBe(true);
    await vi.waitFor(() => expect(stored(server).role).toBe(role));
  });

  test("is saved the second time if only the answer to the first was lost", async () => {
    const { user, server } = await edit();
    await user.click(screen.getByRole("radio", { name: "Admin" }));
    server.handle("PATCH", "/w-acme/members/m-2", { role: "Admin" });
    await user.click(screen.getByTestId("save"));
    await screen.findByText(/Chiyo Müller was saved/);
  });

  test("sets the last day of a membership in the workspace's time zone, and takes it away", async () => {
    const { user, server } = await edit(undefined, (before) => {
      before.handle("PATCH", "/w-acme/settings", { timeZone: "Europe/Berlin" });
      before.handle("PATCH", "/w-acme/members/m-2", { activeUntil: "2099-03-31T22:00:00Z" });
    });
    const field = screen.getByLabelText<HTMLInputElement>("Active until");
    expect(field.value).toBe("2099-03-31");
    expect(screen.getByText(/time zone Europe\/Berlin/)).toBeTruthy();

    await user.clear(field);
    await user.click(screen.getByTestId("save"));
    await screen.findByText(/Chiyo Müller was saved/);
    expect(stored(server)).not.toHaveProperty("activeUntil");
  });

  test("is not disturbed by metadata that somebody else adds", async () => {
    const { user, server } = await edit();
    await user.click(screen.getByRole("radio", { name: "Admin" }));
    server.handle("PATCH", "/w-acme/members/m-2/metadata", { region: "emea" });
    await user.click(screen.getByTestId("save"));
    await screen.findByText(/Chiyo Müller was saved/);
    expect(stored(server).role).toBe("Admin");
  });

  test("tells for each permission which role or group gives it", async () => {
    const { user } = await edit();
    await user.click(screen.getByRole("tab", { name: "Permissions" }));
    const cell = await screen.findByRole("cell", { name: "Apps: Edit – Orders" });
    expect(within(cell.parentElement as HTMLElement).getByText("Group marketing")).toBeTruthy();
  });
});
