import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { MockServer } from "../../mock/server.mjs";
import { faults, renderPages } from "../render-pages";

describe("The language of mails", () => {
  const open = async (server = new MockServer({ size: 4 })) => {
    const rendered = renderPages({ at: "/w-acme/users", server });
    await rendered.user.click(await screen.findByTestId("add-users"));
    return rendered;
  };

  test("is chosen by who invites, if the realm has several", async () => {
    const { user, server } = await open();
    await user.type(screen.getByLabelText(/^E-mail/, { selector: "#invite-email" }), "margot@example.org");
    const language = screen.getByLabelText("Language of e-mails", { selector: "#invite-language" });
    expect(
      within(language)
        .getAllByRole("option")
        .map(({ textContent }) => textContent),
    ).toEqual([...["Default language", "English", "German", "French"]]);
    await user.selectOptions(language, "French");
    await user.click(screen.getByTestId("invite"));
    await screen.findByText("margot@example.org was invited.");
    expect(server.calls.find(({ path }) => path.endsWith("/invitations"))?.body).toMatchObject({ locale: "fr" });
  });

  test("is not asked for in a realm that has one", async () => {
    const server = new MockServer({ size: 4 });
    server.caller.locales = [];
    await open(server);
    expect(screen.queryByLabelText("Language of e-mails")).toBeNull();
  });

  test("is changed with the user, and given back to the realm", async () => {
    const server = new MockServer({ size: 4 });
    server.handle("PATCH", "/w-acme/members/m-2", { locale: "de" });
    const { user } = renderPages({ at: "/w-acme/users", server });
    await user.click(await screen.findByRole("button", { name: "Chiyo Müller" }));
    const field = await screen.findByLabelText<HTMLSelectElement>("Language of e-mails", {
      selector: "#member-language",
    });
    expect(field.value).toBe("de");
    expect(await faults()).toEqual([]);
    await user.selectOptions(field, "Default language");
    await user.click(screen.getByTestId("save"));
    await screen.findByText(/Chiyo Müller was saved/);
    expect(server.calls.findLast(({ method }) => method === "PATCH")?.body).toEqual({ locale: null });
  });
});
