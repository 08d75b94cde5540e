import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { MockServer } from "../../mock/server.mjs";
import { faults, renderPages } from "../render-pages";

describe("Exporting users", () => {
  const open = async (server: MockServer) => {
    const rendered = renderPages({ at: "/w-acme/users", server });
    URL.createObjectURL = () => "blob:file";
    URL.revokeObjectURL = () => undefined;
    await rendered.user.click(await screen.findByRole("button", { name: "Actions" }));
    await rendered.user.click(await screen.findByRole("menuitem", { name: "Export users as CSV" }));
    return { ...rendered, dialog: within(await screen.findByRole("dialog")) };
  };
  const exported = (server: MockServer): unknown =>
    server.calls.find(({ path }) => path.endsWith("/export.csv"))?.query;

  test("leaves values of metadata out unless they are asked for", async () => {
    const server = new MockServer({ size: 4 });
    const { user, dialog } = await open(server);
    expect(await faults()).toEqual([]);
    await user.click(dialog.getByRole("button", { name: "Export" }));
    expect(exported(server)).toEqual({});
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  test("says what exporting values means, to whoever may reveal them", async () => {
    const server = new MockServer({ size: 4 });
    const { user, dialog } = await open(server);
    expect(dialog.getByText(/records how many values you have revealed/)).toBeTruthy();
    await user.click(dialog.getByRole("checkbox"));
    await user.click(dialog.getByRole("button", { name: "Export" }));
    expect(exported(server)).toEqual({ metadata: "true" });
  });

  test("offers no values to those who may not reveal them", async () => {
    const server = new MockServer({ size: 4, realmAdmin: false, settings: { reveal: false } });
    const { dialog } = await open(server);
    expect(dialog.queryByRole("checkbox")).toBeNull();
  });
});
