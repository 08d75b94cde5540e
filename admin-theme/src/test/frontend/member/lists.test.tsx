import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { en } from "../../../main/frontend/messages/en";
import { MockServer } from "../../mock/server.mjs";
import { renderPages } from "../render-pages";

const users = (server = new MockServer({ size: 60 }), query = "") =>
  renderPages({ at: `/w-acme/users${query}`, server });

describe("The users, page by page", () => {
  test("are found again at the page that the address names", async () => {
    const { user, address } = users(new MockServer({ size: 237 }), "?status=Active");
    await screen.findAllByText("1 – 50");
    await user.click(screen.getAllByRole("button", { name: "Next page" })[0] as HTMLElement);
    await screen.findAllByText("51 – 100");
    expect(address()).toBe("/w-acme/users?status=Active&page=2");
  });

  test.each([
    ["?page=4&limit=20", "61 – 80"],
    ["?page=5", "201 – 237"],
    ["?page=9", "1 – 50"],
    ["?page=0&limit=7", "1 – 50"],
  ])("are read at %s", async (query, range) => {
    const { user, server } = users(new MockServer({ size: 237 }), query);
    expect(await screen.findAllByText(range)).toBeTruthy();
    expect(server.calls.filter(({ path }) => path.endsWith("/members")).length).toBeLessThan(4);
    if (range.startsWith("1 ")) return;
    await user.click(screen.getAllByRole("button", { name: "Previous page" })[0] as HTMLElement);
    const [first = 0] = range.split(" ").map(Number);
    const limit = query.includes("20") ? 20 : 50;
    expect(await screen.findAllByText(`${first - limit} – ${first - 1}`)).toBeTruthy();
  });

  test("begin at the first page when the list becomes another", async () => {
    const { user, address } = users(new MockServer({ size: 237 }), "?page=2");
    await screen.findAllByText("51 – 100");
    await user.click(within(await screen.findByRole("columnheader", { name: "Role" })).getByRole("button"));
    expect(address()).toBe("/w-acme/users?sort=role");
    expect(await screen.findAllByText("1 – 50")).toBeTruthy();
  });

  test("are filtered by what is known of their invitation", async () => {
    const { user, server, address } = users();
    await user.click(await screen.findByRole("button", { name: "Invitation" }));
    await user.click(screen.getByRole("menuitem", { name: "E-mail failed" }).querySelector("input") as HTMLElement);
    expect(address()).toBe("/w-acme/users?invitation=mail_failed");
    expect((await screen.findByTestId("hiro.okafor43@example.com")).textContent).toContain("E-mail failed");
    expect(server.calls.at(-1)?.query).toMatchObject({ invitation: "mail_failed" });
  });

  test("say on a phone how many filters are chosen, and keep Add users where it is", async () => {
    const { user } = users(undefined, "?status=Active&role=Builder&search=o&sort=role");
    const fold = await screen.findByRole("button", { name: "Filters" });
    expect(fold.textContent).toBe("2");
    expect(fold.ariaExpanded).toBe("false");
    await user.click(fold);
    expect(fold.ariaExpanded).toBe("true");
    expect(document.getElementById(fold.getAttribute("aria-controls") ?? "")?.textContent).toMatch(/^Status.*Columns$/);
    const buttons = screen.getAllByRole("button").map(({ textContent }) => textContent);
    expect(buttons.indexOf("Clear all filters")).toBeGreaterThan(buttons.indexOf("Add users"));
  });

  test("follow mails that wait until they have left", async () => {
    const server = new MockServer({ size: 4 });
    const { members } = server.workspaces[0] as { members: { email: string; invitation: { mail: object } }[] };
    const invited = members[3] as (typeof members)[number];
    invited.invitation.mail = { state: "queued", reason: null, at: new Date().toISOString() };
    users(server);
    const row = await screen.findByTestId(invited.email);
    expect(row.textContent).toContain("E-mail waiting");
    invited.invitation.mail = { state: "sent", reason: null, at: new Date().toISOString() };
    await waitFor(() => expect(screen.getByTestId(invited.email).textContent).toContain("E-mail sent"), {
      timeout: 8000,
    });
  });

  test("have an error at the role until another one is chosen", async () => {
    const { user } = users();
    await user.click(await screen.findByRole("button", { name: "Ada Lindgren" }));
    await user.click(await screen.findByRole("radio", { name: "Builder" }));
    await user.click(screen.getByTestId("save"));
    expect(await screen.findByText(en.error_last_admin)).toBeTruthy();
    await user.click(screen.getByRole("radio", { name: "Admin" }));
    expect(screen.queryByText(en.error_last_admin)).toBeNull();
  });
});
