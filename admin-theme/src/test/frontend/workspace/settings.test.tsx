import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { de } from "../../../main/frontend/messages/de";
import { en } from "../../../main/frontend/messages/en";
import { es } from "../../../main/frontend/messages/es";
import { fr } from "../../../main/frontend/messages/fr";
import { ja } from "../../../main/frontend/messages/ja";
import { complete } from "../../../main/frontend/messages/messages";
import { MockServer } from "../../mock/server.mjs";
import { faults, renderPages } from "../render-pages";

const OF_REALM = ["reveal", "mailsPerHour", "auditRetention"];
const OF_WORKSPACE = ["strictSso", "linkOnly", "invitationExpiry"];

const input = (name: string) => document.getElementById(`settings-${name}`) as HTMLInputElement;
const help = (name: string) => document.getElementById(`settings-${name}-help`)?.textContent;

async function settings(server: MockServer, locale = "en") {
  const rendered = renderPages({ at: "/w-acme/settings", locale, server });
  await screen.findByTestId("save-settings");
  return rendered;
}

describe.each(Object.entries({ de, en, es, fr, ja }))("The settings in %s", (locale, translation) => {
  const messages = complete(en, translation);

  test("are read-only if they bind the Admin who looks at them, and say who decides them", async () => {
    await settings(new MockServer({ realmAdmin: false }), locale);
    expect(OF_REALM.filter((name) => !input(name).disabled)).toEqual([]);
    expect(OF_WORKSPACE.filter((name) => input(name).disabled)).toEqual([]);
    expect(help("reveal")).toContain(messages.settingOfAccountAdmins);
    expect(help("mailsPerHour")).toContain(messages.settingOfRealm);
    expect(help("invitationExpiry")).not.toContain(messages.settingOfRealm);
    expect(await faults()).toEqual([]);
  });

  test("are all a realm admin's", async () => {
    await settings(new MockServer(), locale);
    expect([...OF_REALM, ...OF_WORKSPACE].filter((name) => input(name).disabled)).toEqual([]);
    expect(help("mailsPerHour")).not.toContain(messages.settingOfRealm);
  });
});

describe("What a realm admin has set of signing in", () => {
  const settingsSet = {
    identityProviders: ["first", "second"],
    strictSso: true,
    bounds: { identityProviders: ["first", "second"], strictSso: true, linkOnly: false },
  };

  test("an Admin of the workspace narrows, and nothing else", async () => {
    const { user, server } = await settings(new MockServer({ realmAdmin: false, settings: settingsSet }));
    expect(input("strictSso").disabled).toBe(true);
    expect(input("linkOnly").disabled).toBe(false);
    expect(screen.getByLabelText<HTMLInputElement>("According to the realm’s rules").disabled).toBe(true);
    await user.type(screen.getByPlaceholderText("Alias of the identity provider"), "third");
    expect(screen.getByRole<HTMLButtonElement>("button", { name: "Add" }).disabled).toBe(true);
    expect(help("idp")).toContain("first, second");
    await user.click(screen.getByRole("button", { name: "Remove second" }));
    await user.click(screen.getByTestId("save-settings"));
    await screen.findAllByText("The settings of Acme Corporation were saved.");
    expect(server.calls.find(({ method }) => method === "PATCH")?.body).toEqual({ identityProviders: ["first"] });
  });

  test("a realm admin widens again", async () => {
    await settings(new MockServer({ settings: settingsSet }));
    expect(input("strictSso").disabled).toBe(false);
    expect(screen.getByLabelText<HTMLInputElement>("According to the realm’s rules").disabled).toBe(false);
  });
});

test("A workspace that is deleted is not asked for again", async () => {
  const { user, server, address } = await settings(new MockServer());
  await user.click(screen.getByRole("button", { name: "Delete workspace" }));
  await user.type(screen.getByLabelText(/Type Acme/), "Acme Corporation");
  await user.click(screen.getByRole("button", { name: "Delete" }));
  await screen.findByText("The workspace Acme Corporation was deleted.");
  expect(address()).toBe("");
  expect(server.calls.filter(({ status }) => status === 404)).toEqual([]);
});

describe("Settings that somebody else is changing too", () => {
  test("are saved once the person has seen what the other one did", async () => {
    const { user, server } = await settings(new MockServer());
    await user.clear(input("mailsPerHour"));
    await user.type(input("mailsPerHour"), "20");
    server.handle("PATCH", "/w-acme/settings", { linkOnly: true, identityProviders: ["partner"] });
    await user.click(screen.getByTestId("save-settings"));

    const told = await screen.findByTestId("concurrent-changes");
    expect(told.textContent).toContain("partner instead of");
    expect(told.textContent).toContain("On instead of Off");
    expect(input("mailsPerHour").value).toBe("20");
    expect(input("linkOnly").checked).toBe(true);

    await user.click(screen.getByTestId("save-settings"));
    await screen.findAllByText("The settings of Acme Corporation were saved.");
    expect(JSON.parse(server.handle("GET", "/w-acme/settings").body)).toMatchObject({
      ...{ mailsPerHour: 20, linkOnly: true, identityProviders: ["partner"] },
    });
  });

  test("disables a workspace after a question, and takes it back", async () => {
    const { user, server } = renderPages({ at: "/w-acme/settings" });
    await user.click(await screen.findByRole("button", { name: "Disable workspace" }));
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Disable workspace" }));
    expect(await screen.findByText("The workspace Acme Corporation was disabled.")).toBeTruthy();
    expect(await screen.findByRole("button", { name: "Enable workspace" })).toBeTruthy();
    expect(server.workspaces[0]?.enabled).toBe(false);
    await user.click(screen.getByRole("button", { name: "Undo" }));
    expect(await screen.findByRole("button", { name: "Disable workspace" })).toBeTruthy();
  });
});
