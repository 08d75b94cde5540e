import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { MockServer } from "../../mock/server.mjs";
import { faults, renderPages } from "../render-pages";

const open = async () => {
  const rendered = renderPages({ at: "/w-acme/users", server: new MockServer({ size: 4 }) });
  await rendered.user.click(await screen.findByTestId("add-users"));
  return rendered;
};

describe("Inviting several addresses", () => {
  test("checks them like a file, with one role, groups and end for all, and says what is left out", async () => {
    const { user, server } = await open();
    await user.click(screen.getByRole("tab", { name: "Several addresses" }));
    const panel = screen.getByTestId("check-many").closest("form") as HTMLElement;
    await user.click(within(panel).getByLabelText(/^E-mail addresses/));
    await user.paste(
      "New One <new@example.org>, ada.lindgren0@example.com\nnobody, new@example.org, no body@example.org",
    );
    expect(within(panel).getByText("2 addresses")).toBeTruthy();
    expect(within(panel).getByText("This is not an e-mail address.")).toBeTruthy();
    expect(within(panel).getByText("This address is in the list twice.")).toBeTruthy();
    expect(within(panel).getByText("no body@example.org").closest("tr")?.textContent).toContain("with a space in it");
    await user.click(within(panel).getByRole("radio", { name: "Builder" }));
    await user.selectOptions(within(panel).getByLabelText("Language of e-mails"), "German");
    expect(await faults()).toEqual([]);
    await user.click(screen.getByTestId("check-many"));
    expect((await screen.findByTestId("figure_new")).textContent).toBe("1");
    expect(screen.getByTestId("figure_known").textContent).toBe("1");
    expect(screen.getByText("3 addresses were left out before the check.")).toBeTruthy();
    const sent = server.calls.find(({ path, method }) => method === "POST" && path.endsWith("/bulk-invitations"));
    expect(sent?.query).toMatchObject({ header: "false", columns: "Email,Full Name,Role,Language" });
    expect(sent?.body).toBe("new@example.org,New One,Builder,de\r\nada.lindgren0@example.com,,Builder,de");
    const rows = within(await screen.findByRole("table", { name: "Rows" })).getAllByRole("row");
    expect(rows.slice(1).map((row) => row.firstElementChild?.textContent)).toEqual(["1", "2"]);
  });

  test("leads all of them to one app, by links that are good for as many days", async () => {
    const { user, server } = await open();
    await user.click(screen.getByRole("tab", { name: "Several addresses" }));
    const panel = screen.getByTestId("check-many").closest("form") as HTMLElement;
    await user.click(within(panel).getByLabelText(/^E-mail addresses/));
    await user.paste("new@example.org, newer@example.org");
    await user.click(within(panel).getByRole("button", { name: "Options of the link" }));
    await user.type(within(panel).getByLabelText("Link valid for (days)"), "3");
    await user.type(within(panel).getByLabelText("App to go on to"), "tooljet");
    await user.type(within(panel).getByLabelText("Page to go on to"), "https://apps.example.org/home");
    expect(await faults()).toEqual([]);
    await user.click(screen.getByTestId("check-many"));
    expect((await screen.findByTestId("figure_new")).textContent).toBe("2");
    const sent = server.calls.find(({ path, method }) => method === "POST" && path.endsWith("/bulk-invitations"));
    expect(sent?.query).toMatchObject({ clientId: "tooljet", redirectUri: "https://apps.example.org/home" });
    expect(sent?.body).toContain("new@example.org,,End-user,P3D");
  });

  test("says at its field that the realm has no such app", async () => {
    const { user } = await open();
    await user.click(screen.getByRole("tab", { name: "Several addresses" }));
    const panel = screen.getByTestId("check-many").closest("form") as HTMLElement;
    await user.click(within(panel).getByLabelText(/^E-mail addresses/));
    await user.paste("new@example.org");
    await user.click(within(panel).getByRole("button", { name: "Options of the link" }));
    await user.type(within(panel).getByLabelText("App to go on to"), "nobody");
    await user.click(screen.getByTestId("check-many"));
    expect(await within(panel).findByText("There is no such client.")).toBeTruthy();
    expect(within(panel).getByLabelText(/^E-mail addresses/)).toBeTruthy();
  });

  test("can be corrected after they were checked, and makes room for others after they were invited", async () => {
    const { user } = await open();
    await user.click(screen.getByRole("tab", { name: "Several addresses" }));
    const typed = () => screen.getByLabelText<HTMLTextAreaElement>(/^E-mail addresses/).value;
    await user.click(screen.getByLabelText(/^E-mail addresses/));
    await user.paste("new@example.org");
    await user.click(screen.getByTestId("check-many"));
    await user.click(await screen.findByRole("button", { name: "Back to the addresses" }));
    expect(typed()).toBe("new@example.org");
    await user.click(screen.getByTestId("check-many"));
    await user.click(await screen.findByTestId("run-job"));
    await user.click(await screen.findByRole("button", { name: "Other addresses" }));
    expect(typed()).toBe("");
  });

  test("takes several addresses that are pasted where one belongs", async () => {
    const { user } = await open();
    await user.click(screen.getByLabelText(/^E-mail/, { selector: "#invite-email" }));
    await user.paste("a@example.org, b@example.org");
    expect(screen.getByRole("tab", { name: "Several addresses" }).getAttribute("aria-selected")).toBe("true");
    expect(screen.getByLabelText<HTMLTextAreaElement>(/^E-mail addresses/).value).toBe("a@example.org, b@example.org");
  });

  test("takes them also if each is to be written in another way", async () => {
    const { user } = await open();
    await user.click(screen.getByLabelText(/^E-mail/, { selector: "#invite-email" }));
    await user.paste("ad a@example.org, be n@example.org");
    expect(screen.getAllByText(/Write a name as Name <address>/)).toHaveLength(2);
  });

  test("takes the text of a file", async () => {
    const { user, server } = await open();
    await user.click(screen.getByRole("tab", { name: "Upload CSV" }));
    await user.click(screen.getByRole("button", { name: "Paste text instead" }));
    await user.click(screen.getByRole("textbox", { name: "Paste text instead" }));
    await user.paste("Full Name,Email\nNew One,new@example.org");
    await user.click(screen.getByRole("button", { name: "Options of the link" }));
    await user.type(screen.getByLabelText("App to go on to", { selector: "#csv-client" }), "tooljet");
    await user.click(screen.getByRole("button", { name: "Check" }));
    expect((await screen.findByTestId("figure_new")).textContent).toBe("1");
    expect(server.calls.find(({ path }) => path.endsWith("/bulk-invitations"))?.query).toMatchObject({
      clientId: "tooljet",
    });
  });
});

test("sends how long the link is good and where it leads", async () => {
  const { user, server } = await open();
  await user.type(screen.getByLabelText(/^E-mail/, { selector: "#invite-email" }), "william@altostrat.com");
  await user.click(screen.getByRole("button", { name: "Options of the link" }));
  await user.type(screen.getByLabelText("Link valid for (days)", { selector: "#invite-expiry" }), "3");
  await user.type(screen.getByLabelText("App to go on to"), "tooljet");
  await user.click(screen.getByTestId("invite"));
  await screen.findByText("william@altostrat.com was invited.");
  expect(server.calls.find(({ path }) => path.endsWith("/invitations"))?.body).toMatchObject({
    ...{ expiresIn: "P3D", clientId: "tooljet" },
  });
});
