import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { MockServer } from "../../mock/server.mjs";
import { renderPages } from "../render-pages";

test("The users have the columns that somebody chose, also the next time", async () => {
  const open = () => renderPages({ at: "/w-acme/users", server: new MockServer({ size: 4 }) });
  const { user, unmount } = open();
  await user.click(await screen.findByRole("button", { name: "Columns" }));
  await user.click(screen.getByRole("menuitem", { name: "Joined" }).querySelector("input") as HTMLElement);
  expect(screen.getByRole("columnheader", { name: "Joined" })).toBeTruthy();
  unmount();
  open();
  expect(await screen.findByRole("columnheader", { name: "Joined" })).toBeTruthy();
  localStorage.clear();
});
