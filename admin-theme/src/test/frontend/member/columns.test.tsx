import { screen, waitFor, within } from "@testing-library/react";
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

test("The users can be those whose membership ends, sorted by their end", async () => {
  const server = new MockServer({ size: 4 });
  const { user } = renderPages({ at: "/w-acme/users", server });
  await user.click(await screen.findByRole("button", { name: "Columns" }));
  await user.click(screen.getByRole("menuitem", { name: "Ends" }).querySelector("input") as HTMLElement);
  await user.click(within(screen.getByRole("columnheader", { name: "Ends" })).getByRole("button"));
  await waitFor(() => expect(last(server)).toMatchObject({ sort: "activeUntil" }));
  await user.click(screen.getAllByRole("button", { name: "Ends" })[0] as HTMLElement);
  await user.click(screen.getByRole("menuitem", { name: "Within 30 days" }).querySelector("input") as HTMLElement);
  await waitFor(() => expect(last(server)).toMatchObject({ end: "soon" }));
  expect(await screen.findByText("Nothing found")).toBeTruthy();
  localStorage.clear();
});

const last = (server: MockServer): unknown =>
  server.calls.filter(({ path }) => path.endsWith("/members")).at(-1)?.query;
