import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { MockServer } from "../../mock/server.mjs";
import { faults, renderPages } from "../render-pages";

const at = (address: string) => renderPages({ at: address, server: new MockServer({ size: 12 }) });
type Rendered = ReturnType<typeof at>;

const read = ({ server }: Rendered, path: string) => JSON.parse(server.handle("GET", `/w-acme${path}`).body) as object;
const group = (rendered: Rendered) => read(rendered, "/groups/g-sales");

async function undo({ user }: Rendered, told: string) {
  const toast = (await screen.findByText(told)).closest(".pf-v5-c-alert") as HTMLElement;
  expect(await faults()).toEqual([]);
  await user.click(within(toast).getByRole("button", { name: "Undo" }));
  await screen.findByText(`Undone: ${told}`);
}

async function openMetadata() {
  const rendered = at("/w-acme/users");
  await rendered.user.click(await screen.findByRole("button", { name: "Ada Lindgren" }));
  await rendered.user.click(await screen.findByRole("tab", { name: "Metadata" }));
  await screen.findByRole("cell", { name: "region" });
  return rendered;
}

describe("A change names what and whom, and is taken back:", () => {
  test("somebody removed from a group", async () => {
    const rendered = at("/w-acme/groups/g-sales?part=members");
    await rendered.user.click(await screen.findByRole("button", { name: "Remove Chiyo Müller" }));
    await undo(rendered, "Chiyo Müller was removed from the group sales.");
    expect(await screen.findByRole("button", { name: "Remove Chiyo Müller" })).toBeTruthy();
  });

  test("people added to a group", async () => {
    const rendered = at("/w-acme/groups/g-sales?part=members");
    await rendered.user.click(await screen.findByRole("button", { name: "Add members" }));
    await rendered.user.click(await screen.findByRole("checkbox", { name: "Select Björn Novák" }));
    await rendered.user.click(screen.getByTestId("add-members"));
    await undo(rendered, "Björn Novák was added to the group sales.");
    await waitFor(() => expect(screen.queryByRole("button", { name: "Remove Björn Novák" })).toBeNull());
  });

  test("the permissions of a group, and the form shows it", async () => {
    const rendered = at("/w-acme/groups/g-mkt");
    const box = () => screen.getByRole<HTMLInputElement>("checkbox", { name: "Apps: Create" });
    await rendered.user.click(await screen.findByRole("checkbox", { name: "Apps: Create" }));
    await rendered.user.click(screen.getByTestId("save"));
    await undo(rendered, "The permissions of marketing were saved.");
    expect(box().checked).toBe(true);
    expect(screen.getByTestId<HTMLButtonElement>("save").disabled).toBe(true);
    expect(read(rendered, "/groups/g-mkt")).toMatchObject({ permissions: ["app:create", "folder:create"] });
  });

  test("the name of a group", async () => {
    const rendered = at("/w-acme/groups");
    await rendered.user.click(await screen.findByRole("button", { name: "Actions for sales" }));
    await rendered.user.click(screen.getByRole("menuitem", { name: "Rename" }));
    await rendered.user.type(screen.getByLabelText(/^Name/), "men");
    await rendered.user.click(screen.getByRole("button", { name: "Rename" }));
    await undo(rendered, "The group sales is now called salesmen.");
    expect(group(rendered)).toMatchObject({ name: "sales" });
  });

  test("the role of a user", async () => {
    const rendered = at("/w-acme/users");
    await rendered.user.click(await screen.findByRole("button", { name: "Björn Novák" }));
    await rendered.user.click(await screen.findByRole("radio", { name: "Builder" }));
    await rendered.user.click(screen.getByTestId("save"));
    await undo(rendered, "Björn Novák was saved.");
    expect(read(rendered, "/members/m-1")).toMatchObject({ role: "End-user" });
  });

  test("the settings, and the form shows it", async () => {
    const rendered = at("/w-acme/settings");
    await screen.findByTestId("save-settings");
    const field = document.getElementById("settings-mailsPerHour") as HTMLInputElement;
    await rendered.user.type(field, "7");
    await rendered.user.click(screen.getByTestId("save-settings"));
    await undo(rendered, "The settings of Acme Corporation were saved.");
    expect(field.value).toBe("1000");
    expect(read(rendered, "/settings")).toMatchObject({ mailsPerHour: 1000 });
  });

  test("the description of a workspace", async () => {
    const rendered = at("/w-acme/settings");
    await screen.findByTestId("save-settings");
    await rendered.user.type(document.getElementById("settings-description") as HTMLElement, "!");
    await rendered.user.click(screen.getAllByRole("button", { name: "Save" })[0] as HTMLElement);
    await undo(rendered, "The settings of Acme Corporation were saved.");
    expect(read(rendered, "")).toMatchObject({ description: "Everything that Acme builds" });
  });

  test("who sees a value", async () => {
    const rendered = await openMetadata();
    const row = screen.getByRole("cell", { name: "region" }).closest("tr") as HTMLElement;
    await rendered.user.selectOptions(within(row).getByLabelText("Visible to"), "server");
    await undo(rendered, "region of Ada Lindgren is now visible to: Servers only");
    const patches = rendered.server.calls.filter(({ method }) => method === "PATCH").map(({ body }) => body as object);
    expect(patches).toEqual([{ region: { visibility: "server" } }, { region: { visibility: "app" } }]);
  });

  test("somebody archived everywhere", async () => {
    const rendered = at("/-/users");
    await rendered.user.click(await screen.findByRole("button", { name: "Actions for Björn Novák" }));
    await rendered.user.click(screen.getByRole("menuitem", { name: "Archive everywhere" }));
    await rendered.user.click(screen.getByTestId("confirm"));
    await rendered.user.click(screen.getAllByRole("button", { name: "Close" })[0] as HTMLElement);
    await undo(rendered, "Björn Novák was archived everywhere.");
    expect(read(rendered, "/members/m-1")).toMatchObject({ status: "Active" });
  });
});

describe("A change that cannot be taken back", () => {
  test("is asked for first: a key whose value nobody has", async () => {
    const { user, server } = await openMetadata();
    const remove = async (answer: string) => {
      await user.click(screen.getByRole("button", { name: "Actions for region" }));
      await user.click(screen.getByRole("menuitem", { name: "Remove key" }));
      const question = await screen.findByRole("dialog", { name: /Remove the key region of Ada Lindgren/ });
      await user.click(within(question).getByRole("button", { name: answer }));
    };
    await remove("Cancel");
    expect(server.calls.some(({ method }) => method === "PATCH")).toBe(false);
    await remove("Remove key");
    expect(await screen.findByText("The key region of Ada Lindgren was removed.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });

  test("does not offer it: somebody who became a Builder by it", async () => {
    const { user } = at("/w-acme/groups/g-mkt?part=members");
    await user.click(await screen.findByRole("button", { name: "Add members" }));
    await user.click(await screen.findByRole("checkbox", { name: "Select Björn Novák" }));
    await user.click(screen.getByTestId("add-members"));
    await user.click(await screen.findByTestId("confirm-effects"));
    expect(await screen.findByText("Björn Novák was added to the group marketing.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });

  test("is told if somebody else has changed it since", async () => {
    const rendered = at("/w-acme/groups/g-sales");
    await rendered.user.click(await screen.findByRole("checkbox", { name: "Folders: Update" }));
    await rendered.user.click(screen.getByTestId("save"));
    await screen.findByText("The permissions of sales were saved.");
    rendered.server.handle("PATCH", "/w-acme/groups/g-sales", { permissions: ["folder:delete"] });
    await rendered.user.click(screen.getByRole("button", { name: "Undo" }));
    await screen.findByText(/Somebody else has changed this in the meantime/);
    expect(group(rendered)).toMatchObject({ permissions: ["folder:delete"] });
  });
});
