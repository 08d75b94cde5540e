import { cleanup, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { MockServer } from "../../mock/server.mjs";
import { renderPages } from "../render-pages";

const PATIENCE = { timeout: 8000 };

const invited = async () => {
  const rendered = renderPages({ at: "/w-acme/users", server: new MockServer({ size: 4 }) });
  const { user } = rendered;
  await user.click(await screen.findByTestId("add-users"));
  await user.click(screen.getByRole("tab", { name: "Several addresses" }));
  await user.click(screen.getByLabelText(/^E-mail addresses/));
  await user.paste("new@example.org, newer@example.org");
  await user.click(screen.getByTestId("check-many"));
  await user.click(await screen.findByTestId("run-job"));
  expect(await screen.findByText(/^They leave by themselves/, {}, PATIENCE)).toBeTruthy();
  return rendered;
};

test("A job that is done says how many mails wait, and leads to those who are invited", async () => {
  const { user, address } = await invited();
  expect(screen.getByText(/^E-mails waiting: 2/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Show the invited users" }));
  expect(address()).toBe("/w-acme/users?status=Invited");
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("So does the page of a job", async () => {
  const { server } = await invited();
  cleanup();
  const { user, address } = renderPages({ at: "/w-acme/bulk-invitations/job-1", server });
  await user.click(await screen.findByRole("button", { name: "Show the invited users" }));
  expect(address()).toBe("/w-acme/users?status=Invited");
  expect(await screen.findByTestId("dolores.okafor3@example.com")).toBeTruthy();
});
