import { screen, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { RenewableSession, unauthorized, type TokenSource } from "../../../main/frontend/host/renewable-session";
import { MockServer } from "../../mock/server.mjs";
import { faults, renderPages } from "../render-pages";

const ADDRESS = "new@example.org";
const refuse = () => Promise.reject(unauthorized());

/** A session that can be ended, and what the way back to one is to give. */
function session(inPopup: () => Promise<TokenSource>) {
  const source = { subject: "ada", token: () => Promise.resolve("token") };
  const renewable = new RenewableSession(source, { silently: refuse, inPopup });
  return { renewable, end: () => (source.token = refuse) };
}

async function inviteAfterTheEnd(inPopup: () => Promise<TokenSource>) {
  const { renewable, end } = session(inPopup);
  const { user } = renderPages({ at: "/acme/users", server: new MockServer(), session: renewable });
  await user.click(await screen.findByTestId("add-users"));
  await user.type(await screen.findByRole("textbox", { name: /^E-mail/ }), ADDRESS);
  end();
  await user.click(screen.getByTestId("invite"));
  await screen.findByRole("dialog", { name: /Your session has ended/ });
  return user;
}

test("whoever signs in again sends what they typed", async () => {
  const again = { subject: "ada", token: () => Promise.resolve("another") };
  const user = await inviteAfterTheEnd(() => Promise.resolve(again));
  expect(await faults()).toEqual([]);
  await user.click(screen.getByTestId("sign-in-again"));
  await screen.findAllByText(`${ADDRESS} was invited.`);
});

test("whoever does not keeps what they typed, and is told why it was not sent", async () => {
  const user = await inviteAfterTheEnd(refuse);
  await user.click(screen.getByTestId("sign-in-again"));
  await waitFor(() => expect(screen.getByTestId("sign-in-again").ariaDisabled).not.toBe("true"));
  await user.keyboard("{Escape}");
  await screen.findByText("Your session has ended. Sign in again.");
  expect(screen.getByDisplayValue(ADDRESS)).toBeTruthy();
});

test("a token that the server refuses is tried once more with another", async () => {
  const asked: (string | undefined)[] = [];
  const source = {
    subject: "ada",
    token: (refused?: string) => {
      asked.push(refused);
      return Promise.resolve(refused ? "fresh" : "stale");
    },
  };
  const renewable = new RenewableSession<TokenSource>(source, { silently: refuse, inPopup: refuse });
  expect(await renewable.token()).toBe("stale");
  expect(await renewable.token("stale")).toBe("fresh");
  expect(asked).toEqual([undefined, "stale"]);
});
