import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { complete, inOwnWords } from "../../../main/frontend/messages/messages";
import { de } from "../../../main/frontend/messages/de";
import { en } from "../../../main/frontend/messages/en";
import { es } from "../../../main/frontend/messages/es";
import { fr } from "../../../main/frontend/messages/fr";
import { ja } from "../../../main/frontend/messages/ja";
import { MockServer } from "../../mock/server.mjs";
import { faults, renderPages } from "../render-pages";

function open(server = new MockServer({ realmAdmin: false })) {
  const me = server.workspaces[1]?.members[2];
  if (me) me.activeUntil = "2027-04-01T00:00:00Z";
  return renderPages({ own: true, server });
}

describe("My workspaces", () => {
  test("shows what somebody is, may do, and until when, and leads Admins on", async () => {
    const { user, address } = open();
    const globex = await screen.findByTestId("globex");
    expect(within(globex).getByText("Builder")).toBeTruthy();
    expect(within(globex).getByText("marketing")).toBeTruthy();
    expect(within(globex).getByText("Mar 31, 2027")).toBeTruthy();
    await user.click(within(globex).getByRole("button", { name: "What you may do" }));
    expect(within(globex).getByText("Apps: Edit – Orders")).toBeTruthy();
    expect(await faults()).toEqual([]);
    await user.click(within(screen.getByTestId("acme")).getByRole("link", { name: /Manage/ }));
    expect(address()).toBe("/w-acme/users");
  });

  test("lets somebody leave after a question", async () => {
    const { user } = open();
    await user.click(within(await screen.findByTestId("globex")).getByRole("button", { name: "Leave Globex" }));
    await user.click(within(screen.getByRole("dialog")).getByRole("button", { name: "Leave" }));
    expect(await screen.findByText("You have left Globex.")).toBeTruthy();
  });

  test("says how to get into one, and leads to the account's sessions", async () => {
    open(new MockServer({ realmAdmin: false, empty: true, size: 0 }));
    expect(await screen.findByRole("heading", { name: "You are in no workspace yet" })).toBeTruthy();
    expect(screen.getByRole("link", { name: "Devices and sessions" }).getAttribute("href")).toBe(
      "http://mock.test/account/account-security/device-activity",
    );
  });
});

test.each(Object.entries({ en, de, fr, es, ja }))(
  "The own console does not talk of realms in %s",
  (_language, texts) => {
    // What only realm admins come to see, in Keycloak's own console.
    const theirs = ["workspacesIntro", "noUsersAnywhere", "allUsersIntro"];
    const shown = Object.entries(inOwnWords(complete(en, texts))).filter(([key]) => !theirs.includes(key));
    expect(shown.filter(([, text]) => /realm|Realm|royaume|reino|レルム/.test(text)).map(([key]) => key)).toEqual([]);
  },
);
