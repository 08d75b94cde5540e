import { cleanup, screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { MockServer } from "../../mock/server.mjs";
import { faults, renderPages } from "../render-pages";

const PATIENCE = { timeout: 8000 };

const invited = async (addresses = "new@example.org, newer@example.org") => {
  const rendered = renderPages({ at: "/w-acme/users", server: new MockServer({ size: 4 }) });
  const { user } = rendered;
  await user.click(await screen.findByTestId("add-users"));
  await user.click(screen.getByRole("tab", { name: "Several addresses" }));
  await user.click(screen.getByLabelText(/^E-mail addresses/));
  await user.paste(addresses);
  await user.click(screen.getByTestId("check-many"));
  await user.click(await screen.findByTestId("run-job"));
  expect(await screen.findByText(/^They leave by themselves/, {}, PATIENCE)).toBeTruthy();
  return rendered;
};

test("A job that is done says how many mails wait, and leads to those who are invited", async () => {
  const { user, address } = await invited();
  expect(screen.getByText(/^E-mails waiting: 2/)).toBeTruthy();
  await user.click(screen.getByRole("button", { name: "Show all who are Invited" }));
  expect(address()).toBe("/w-acme/users?status=Invited");
  expect(screen.queryByRole("dialog")).toBeNull();
});

test("So does the page of a job", async () => {
  const { server } = await invited();
  cleanup();
  const { user, address } = renderPages({ at: "/w-acme/bulk-invitations/job-1", server });
  await user.click(await screen.findByRole("button", { name: "Show all who are Invited" }));
  expect(address()).toBe("/w-acme/users?status=Invited");
  expect(await screen.findByTestId("dolores.okafor3@example.com")).toBeTruthy();
});

test("A job whose mails failed is more than done, on its page and in the list, and leads to all whose mail failed", async () => {
  const { server } = await invited("new@example.org, nobody@example.invalid");
  cleanup();
  const { user, address } = renderPages({ at: "/w-acme/bulk-invitations/job-1", server });
  expect(await screen.findByText("Done, but one e-mail failed")).toBeTruthy();
  expect(screen.getByText("E-mails that could not be delivered: 1")).toBeTruthy();
  expect(await faults()).toEqual([]);

  await user.click(screen.getByRole("link", { name: "All bulk invitations" }));
  const row = within((await screen.findByRole("link", { name: "2 addresses" })).closest("tr") as HTMLElement);
  expect(row.getByText("Done").closest(".pf-m-orange")).toBeTruthy();
  expect(row.getByText("One e-mail failed")).toBeTruthy();

  await user.click(row.getByRole("link", { name: "2 addresses" }));
  await user.click(await screen.findByRole("button", { name: "Show all whose e-mail failed" }));
  expect(address()).toBe("/w-acme/users?invitation=mail_failed");
});
