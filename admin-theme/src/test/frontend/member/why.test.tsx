import { readFileSync } from "node:fs";
import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { en } from "../../../main/frontend/messages/en";
import { Translator } from "../../../main/frontend/messages/messages";
import { MockServer } from "../../mock/server.mjs";
import { faults, renderPages } from "../render-pages";

/** Opens the answer for somebody by the menu of their row. */
async function why(email: string) {
  const { user } = renderPages({ at: "/w-acme/users", server: new MockServer({ size: 60 }) });
  const row = await screen.findByTestId(email);
  await user.click(within(row).getByRole("button", { name: /Actions for/ }));
  await user.click(await screen.findByRole("menuitem", { name: "Why not in?" }));
  await screen.findByRole("tab", { name: "Why not in?", selected: true });
  await screen.findByText("Last sign-in");
  return user;
}

describe("Why somebody is not in", () => {
  test("is told by the sign-in that was refused, with what to do about it", async () => {
    await why("bjorn.okafor13@example.com");
    expect(screen.getByText(/did not let them in: this workspace wants the link in the e-mail/)).toBeTruthy();
    expect(screen.getByText(/Ask them to open the link in the e-mail/)).toBeTruthy();
    expect(screen.getByText(/^E-mail sent, /)).toBeTruthy();
    expect(screen.getByText(/^Good until /)).toBeTruthy();
    expect(await faults()).toEqual([]);
  });

  test("is told by all that stands in the way, and what helps is at hand", async () => {
    const user = await why("ada.rossi48@example.com");
    expect(screen.getByText("The invitation has expired")).toBeTruthy();
    expect(screen.getAllByText("E-mail waiting: the realm has no mail server")).toHaveLength(4);
    expect(screen.getByText("None known")).toBeTruthy();
    await user.click(screen.getAllByRole("button", { name: "Resend invitation" })[0] as HTMLElement);
    expect(await screen.findByRole("dialog", { name: /Resend the invitation to Ada Rossi/ })).toBeTruthy();
  });

  test("is told by the mail that failed", async () => {
    const user = await why("hiro.okafor43@example.com");
    expect(screen.getByText(/Check the address and resend/)).toBeTruthy();
    await user.click(screen.getAllByRole("button", { name: "Copy link" }).at(-1) as HTMLElement);
    expect(await screen.findByTestId("link")).toBeTruthy();
  });

  test("leads to the address that the mail server rejects", async () => {
    const user = await why("hiro.okafor43@example.com");
    await user.click(screen.getByRole("button", { name: "Change the address" }));
    const email = screen.getByLabelText<HTMLInputElement>(/^E-mail/, { selector: "#member-email" });
    expect(email.closest("[hidden]")).toBeNull();
    expect(email.value).toBe("hiro.okafor43@example.com");
  });

  test("is not told by a mail that was sent, which may have gone to a mistyped address", async () => {
    const user = await why("ines.rossi8@example.com");
    expect(screen.getByText(/was handed to the mail server/)).toBeTruthy();
    expect(screen.getByText(/Whether it arrived or bounced is not seen here/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Change the address" }));
    expect(screen.getByRole("tab", { name: "Details", selected: true })).toBeTruthy();
  });

  test("is at hand in the form of somebody who is invited, beside the state of the mail", async () => {
    const { user } = renderPages({ at: "/w-acme/users?status=Invited", server: new MockServer({ size: 60 }) });
    await user.click(
      within(await screen.findByTestId("hiro.okafor43@example.com")).getByRole("button", { name: /^Hiro/ }),
    );
    const form = await screen.findByRole("tabpanel");
    expect(within(form).getByText(/^E-mail failed: the mail server rejects the address/)).toBeTruthy();
    expect(await faults()).toEqual([]);
    await user.click(within(form).getByRole("button", { name: "Why not in?" }));
    expect(await screen.findByText(/Check the address and resend/)).toBeTruthy();
  });

  test("is no question of somebody who is", async () => {
    const { user } = renderPages({ at: "/w-acme/users?status=Active", server: new MockServer({ size: 60 }) });
    await user.click(await screen.findByRole("button", { name: "Ada Lindgren" }));
    await screen.findByRole("tab", { name: "Metadata" });
    expect(screen.queryByRole("tab", { name: "Why not in?" })).toBeNull();
    expect(screen.queryByRole("button", { name: "Why not in?" })).toBeNull();
  });

  test("has words and advice for every reason that the server gives", () => {
    const [, reasons = ""] =
      /^ {4}OpenInvitation:.*?refusedSignIn:.*?enum: \[(.*?)\]/ms.exec(readFileSync("../docs/openapi.yaml", "utf8")) ??
      [];
    const { word } = new Translator("en", en);
    const unknown = (kind: "refused" | "refusedAdvice") =>
      reasons.split(", ").filter((reason) => word(kind, reason) === reason);
    expect(reasons).toContain("link_only");
    expect([...unknown("refused"), ...unknown("refusedAdvice")]).toEqual([]);
  });
});
