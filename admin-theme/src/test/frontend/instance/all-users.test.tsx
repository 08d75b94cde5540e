import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { MockServer } from "../../mock/server.mjs";
import { faults, renderPages } from "../render-pages";

describe("All users", () => {
  test("come with the counts and each one's workspaces", async () => {
    renderPages({ at: "/-/users", server: new MockServer({ size: 20 }) });
    expect((await screen.findByTestId("counts")).textContent).toContain("20Total users".slice(2));
    const ada = await screen.findByTestId("ada.lindgren0@example.com");
    expect(within(ada).getByRole("link", { name: /Globex · Admin · Active/ })).toBeTruthy();
    expect(await faults()).toEqual([]);
  });

  test("are archived everywhere with the outcome for each workspace", async () => {
    const { user } = renderPages({ at: "/-/users", server: new MockServer({ size: 20 }) });
    const ada = await screen.findByTestId("ada.lindgren0@example.com");
    await user.click(within(ada).getByRole("button", { name: /Actions for/ }));
    await user.click(screen.getByRole("menuitem", { name: "Archive everywhere" }));
    await user.click(screen.getByTestId("confirm"));
    expect(await screen.findAllByText("Refused")).toHaveLength(2);
    expect(
      await within(await screen.findByTestId("ada.lindgren0@example.com")).findByText("Archived everywhere"),
    ).toBeTruthy();
  });

  test("are hidden from a workspace Admin", async () => {
    renderPages({ server: new MockServer({ realmAdmin: false }) });
    await screen.findByRole("link", { name: "Acme Corporation" });
    expect(screen.queryByRole("link", { name: "All users" })).toBeNull();
  });
});
