import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { MockServer } from "../../mock/server.mjs";
import { faults, renderPages } from "../render-pages";

type Rendered = ReturnType<typeof renderPages>;

const at = (address: string) => renderPages({ at: address, server: new MockServer({ size: 6 }) });
const question = () => screen.findByRole("dialog", { name: /Discard your changes/ });
const close = (name = "Close") => screen.getByRole("button", { name });

async function typedReplacement() {
  const rendered = at("/w-acme/users");
  await rendered.user.click(await screen.findByRole("button", { name: "Émile Silva" }));
  await rendered.user.click(await screen.findByRole("tab", { name: "Metadata" }));
  await rendered.user.click(await screen.findByRole("button", { name: "Actions for region" }));
  await rendered.user.click(screen.getByRole("menuitem", { name: "Replace value" }));
  await rendered.user.type(screen.getByLabelText("New value of region"), "apac");
  return rendered;
}

async function ticked() {
  const rendered = at("/w-acme/groups/g-sales");
  await rendered.user.click(await screen.findByRole("checkbox", { name: "Folders: Update" }));
  return rendered;
}

const FORMS: Record<string, [string, (rendered: Rendered) => Promise<unknown>]> = {
  "a new workspace": [
    "",
    async ({ user }) => {
      await user.click((await screen.findAllByTestId("create-workspace"))[0] as HTMLElement);
      await user.type(screen.getByLabelText(/^Name/), "Umbrella");
    },
  ],
  "a new group": [
    "/w-acme/groups",
    async ({ user }) => {
      await user.click(await screen.findByTestId("create-group"));
      await user.type(screen.getByLabelText(/^Name/), "buyers");
    },
  ],
  "a group's other name": [
    "/w-acme/groups",
    async ({ user }) => {
      await user.click(await screen.findByRole("button", { name: "Actions for sales" }));
      await user.click(screen.getByRole("menuitem", { name: "Rename" }));
      await user.type(screen.getByLabelText(/^Name/), "men");
    },
  ],
  "a copy of a group": [
    "/w-acme/groups",
    async ({ user }) => {
      await user.click(await screen.findByRole("button", { name: "Actions for sales" }));
      await user.click(screen.getByRole("menuitem", { name: "Duplicate" }));
      await user.click(screen.getByRole("checkbox", { name: "Users" }));
    },
  ],
  "a role to invite with": [
    "/w-acme/users",
    async ({ user }) => {
      await user.click(await screen.findByTestId("add-users"));
      await user.click(await screen.findByRole("radio", { name: "Builder" }));
    },
  ],
  "the name of a file": [
    "/w-acme/users",
    async ({ user }) => {
      await user.click(await screen.findByTestId("add-users"));
      await user.click(screen.getByRole("tab", { name: "Upload CSV" }));
      await user.type(screen.getByLabelText("Name (optional)"), "New hires");
    },
  ],
  "people for a group": [
    "/w-acme/groups/g-mkt?part=members",
    async ({ user }) => {
      await user.click(await screen.findByRole("button", { name: "Add members" }));
      await user.click(await screen.findByRole("checkbox", { name: "Select Björn Novák" }));
    },
  ],
  "the reason for a reveal": [
    "/w-acme/users",
    async ({ user }) => {
      await user.click(await screen.findByRole("button", { name: "Ada Lindgren" }));
      await user.click(await screen.findByRole("tab", { name: "Metadata" }));
      await user.click(await screen.findByRole("button", { name: "Actions for region" }));
      await user.click(screen.getByRole("menuitem", { name: "Reveal" }));
      await user.type(screen.getByLabelText(/Reason/), "Ticket 12");
    },
  ],
};

describe("What was typed in a dialog", () => {
  test.each(Object.entries(FORMS))("is not lost without a question: %s", async (_name, [address, type]) => {
    const rendered = at(address);
    await type(rendered);
    for (const way of ["Escape", "Close", "Cancel"]) {
      const button = screen.queryAllByRole("button", { name: way }).at(-1);
      if (way === "Escape") await rendered.user.keyboard("{Escape}");
      else if (button) await rendered.user.click(button);
      else continue;
      await rendered.user.click(within(await question()).getByRole("button", { name: "Keep editing" }));
      expect(screen.getByRole("dialog")).toBeTruthy();
    }
    await rendered.user.keyboard("{Escape}");
    await rendered.user.click(within(await question()).getByRole("button", { name: "Discard" }));
    expect(screen.queryByRole("dialog", { name: /Discard your changes/ })).toBeNull();
  });

  test("is asked for only if there is something", async () => {
    const { user } = at("/w-acme/users");
    await user.click(await screen.findByTestId("add-users"));
    await user.keyboard("{Escape}");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });
});

describe("A value that is to replace a stored one", () => {
  test.each(["Escape", "Close"])("survives %s", async (way) => {
    const { user } = await typedReplacement();
    if (way === "Escape") await user.keyboard("{Escape}");
    else await user.click(screen.getAllByRole("button", { name: way })[0] as HTMLElement);
    await question();
    expect(await faults()).toEqual([]);
    await user.click(close("Keep editing"));
    expect(screen.getByLabelText<HTMLInputElement>("New value of region").value).toBe("apac");
  });

  test("survives that the other tab is saved", async () => {
    const { user } = await typedReplacement();
    await user.click(screen.getByRole("tab", { name: "Details" }));
    await user.click(screen.getByRole("radio", { name: "Builder" }));
    await user.click(screen.getByTestId("save"));
    await screen.findAllByText(/Émile Silva was saved/);
    expect(screen.getByRole("tab", { name: "Metadata" }).ariaSelected).toBe("true");
    expect(screen.getByLabelText<HTMLInputElement>("New value of region").value).toBe("apac");
  });
});

describe("What was ticked on a page", () => {
  const box = () => screen.getByRole<HTMLInputElement>("checkbox", { name: "Folders: Update", hidden: true });

  test("is still there after a look at another tab of the page", async () => {
    const { user } = await ticked();
    await user.click(screen.getByRole("tab", { name: "Members" }));
    await screen.findByRole("button", { name: "Add members" });
    await user.click(screen.getByRole("tab", { name: "Permissions" }));
    expect(box().checked).toBe(true);
  });

  test("is asked for before another page is shown", async () => {
    const { user, address } = await ticked();
    await user.click(screen.getByTestId("tab-audit"));
    await user.click(within(await question()).getByRole("button", { name: "Keep editing" }));
    expect(address()).toBe("/w-acme/groups/g-sales");
    expect(box().checked).toBe(true);
    await user.click(
      within(screen.getByRole("navigation", { name: "Breadcrumb" })).getByRole("link", { name: "Groups" }),
    );
    await user.click(within(await question()).getByRole("button", { name: "Discard" }));
    expect(address()).toBe("/w-acme/groups");
  });

  test("is asked for before the window is closed, and not once it is saved", async () => {
    const { user } = await ticked();
    const leave = () => !dispatchEvent(new Event("beforeunload", { cancelable: true }));
    expect(leave()).toBe(true);
    await user.click(screen.getByTestId("save"));
    await screen.findByText(/permissions of sales were saved/);
    expect(leave()).toBe(false);
  });

  test("is not asked for if the group is deleted", async () => {
    const { user, address, server } = await ticked();
    await user.click(screen.getByRole("button", { name: "Actions" }));
    await user.click(screen.getByRole("menuitem", { name: "Delete" }));
    await user.click(within(await screen.findByRole("dialog")).getByRole("button", { name: "Delete" }));
    await waitFor(() => expect(address()).toBe("/w-acme/groups"));
    expect(server.calls.filter(({ status }) => status === 404)).toEqual([]);
  });

  test.each([
    ["settings-mailsPerHour", "7"],
    ["settings-description", "Everything"],
  ])("or typed in the settings is asked for: %s", async (field, text) => {
    const { user } = at("/w-acme/settings");
    await screen.findByTestId("save-settings");
    await user.type(document.getElementById(field) as HTMLElement, text);
    await user.click(screen.getByTestId("tab-users"));
    await question();
  });
});
