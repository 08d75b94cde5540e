import { render, screen } from "@testing-library/react";
import { Suspense } from "react";
import { expect, test } from "vitest";
import { MessagesProvider } from "../../../main/frontend/messages/messages";
import { later } from "../../../main/frontend/ui/later";

test("A part of the page that the server has no more says so and offers to load the page again", async () => {
  const Part = later(() => Promise.reject(new Error("404")));
  render(
    <MessagesProvider locale="en">
      <Suspense>
        <Part />
      </Suspense>
    </MessagesProvider>,
  );
  expect(await screen.findByText(/could not be loaded/)).toBeTruthy();
  expect(screen.getByRole("button", { name: "Reload the page" })).toBeTruthy();
});
