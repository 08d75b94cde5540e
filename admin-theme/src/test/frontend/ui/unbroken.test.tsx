import { screen } from "@testing-library/react";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { MockServer } from "../../mock/server.mjs";
import { faults, renderPages } from "../render-pages";

// React writes there whatever a page throws.
beforeEach(() => void vi.spyOn(console, "error").mockImplementation(() => undefined));
afterEach(() => void vi.restoreAllMocks());

const broken = () => screen.findByRole("heading", { name: "This page does not work" });

test("A part of a workspace that breaks says so, and the other parts go on", async () => {
  const server = new MockServer({ size: 4 });
  const { members } = server.workspaces[0] as { members: { activeUntil?: string }[] };
  Object.assign(members[1] ?? {}, { activeUntil: "soon" });
  const { user } = renderPages({ at: "/w-acme/users", server });
  await broken();
  expect(screen.getByText("RangeError: Invalid time value")).toBeTruthy();
  expect(screen.getByRole("button", { name: "Reload the page" })).toBeTruthy();
  expect(await faults()).toEqual([]);
  await user.click(screen.getByTestId("tab-groups"));
  expect(await screen.findByTestId("marketing")).toBeTruthy();
  expect(screen.queryByText("This page does not work")).toBeNull();
});

test("A whole page that breaks says so", async () => {
  renderPages({ at: "/%" });
  await broken();
  expect(screen.getByText("URIError: URI malformed")).toBeTruthy();
});
