import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { MockServer } from "../../mock/server.mjs";
import { renderPages } from "../render-pages";

const group = (id: string) => renderPages({ at: `/w-acme/groups/${id}`, server: new MockServer({ size: 4 }) });

test("The permissions of a group say which of them make Builders, and the group says whether it does", async () => {
  group("g-mkt");
  const actions = async (type: string) =>
    within(await screen.findByRole("table", { name: `Access: ${type}` }))
      .getAllByRole("cell")
      .map(({ textContent }) => textContent)
      .filter((_text, at) => at % 2 === 0);
  expect(await actions("Apps")).toEqual([
    "Edit Makes Builders",
    "View ",
    "Hide from the list Excludes these from what can be viewed.",
  ]);
  expect(await actions("Data sources")).toEqual(["Configure Makes Builders", "Use Makes Builders"]);
  expect(screen.getByText(/^Each of these\. End-users/)).toBeTruthy();
  expect(screen.getByTestId("makes-builders").textContent).toMatch(/^This group makes Builders/);
});

test.each([
  ["A group that makes no Builders", "g-sales", 4],
  ["A role, whose members are what they are,", "g-builder", 0],
])("%s does not say that it does", async (_name, id, marks) => {
  group(id);
  await screen.findByRole("table", { name: "Access: Apps" });
  expect(screen.queryAllByText("Makes Builders")).toHaveLength(marks);
  expect(screen.queryByTestId("makes-builders")).toBeNull();
});
