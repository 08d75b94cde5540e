import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { MockServer } from "../../mock/server.mjs";
import { faults, renderPages } from "../render-pages";

const open = async () => {
  const rendered = renderPages({ at: "/w-acme/users", server: new MockServer({ size: 4 }) });
  await rendered.user.click(await screen.findByTestId("add-users"));
  return rendered;
};

describe("Inviting by e-mail", () => {
  test("sends name, address, role and metadata", async () => {
    const { user, server } = await open();
    await user.type(screen.getByLabelText("Full name"), "William Cushing");
    await user.type(screen.getByLabelText(/^E-mail/, { selector: "#invite-email" }), "william@altostrat.com");
    await user.click(screen.getByRole("radio", { name: "Builder" }));
    await user.click(screen.getByRole("button", { name: "Add metadata" }));
    await user.type(screen.getByLabelText("Key"), "region");
    await user.type(screen.getByLabelText("Value"), "emea");
    await user.click(screen.getByTestId("invite"));
    await screen.findByText("William Cushing was invited.");
    expect(server.calls.find(({ path }) => path.endsWith("/invitations"))?.body).toEqual({
      ...{ fullName: "William Cushing", email: "william@altostrat.com", role: "Builder", groups: [] },
      metadata: { region: "emea" },
    });
  });

  test("shows a known address at its field and keeps the rest", async () => {
    const { user } = await open();
    await user.type(screen.getByLabelText("Full name"), "Ada Again");
    await user.type(screen.getByLabelText(/^E-mail/, { selector: "#invite-email" }), "ada.lindgren0@example.com");
    await user.click(screen.getByTestId("invite"));
    expect(await screen.findByText("This address already belongs to a user of this workspace: Active")).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>("Full name").value).toBe("Ada Again");
  });

  test("offers to unarchive whoever is archived here, in one step", async () => {
    const { user, server } = renderPages({ at: "/w-acme/users", server: new MockServer({ size: 8 }) });
    await user.click(await screen.findByTestId("add-users"));
    await user.type(screen.getByLabelText(/^E-mail/, { selector: "#invite-email" }), "hiro.haddad7@example.com");
    await user.click(screen.getByTestId("invite"));
    expect(await screen.findByText(/already belongs to a user of this workspace: Archived/)).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Unarchive" }));
    expect(await screen.findByText("Hiro Haddad was unarchived.")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "Unarchive" })).toBeNull();
    expect(JSON.parse(server.handle("GET", "/w-acme/members/m-7").body)).toMatchObject({ status: "Active" });
  });

  test("masks values while they are typed", async () => {
    const { user } = await open();
    await user.click(screen.getByRole("button", { name: "Add metadata" }));
    expect(screen.getByLabelText<HTMLInputElement>("Value").type).toBe("password");
  });

  test("has no serious accessibility fault", async () => {
    await open();
    expect(await faults()).toEqual([]);
  });
});

interface Person {
  email: string;
  role: string;
  status: string;
}

describe("Uploading a CSV", () => {
  const upload = async (...rows: string[]) => {
    const rendered = await open();
    await rendered.user.click(screen.getByRole("tab", { name: "Upload CSV" }));
    const content = ["Full Name,Email,Role,Groups,Metadata", ...rows].join("\n");
    await rendered.user.upload(screen.getByTestId("csv-file"), new File([content], "people.csv", { type: "text/csv" }));
    return rendered;
  };

  test("checks first and says for every row what would happen", async () => {
    const { user } = await upload("New One,new@example.org,,,", "Known,ada.lindgren0@example.com,,,", "Bad,bad,,,");
    expect((await screen.findByTestId("figure_new")).textContent).toBe("1");
    expect(screen.getByTestId("figure_known").textContent).toBe("1");
    await user.click(await screen.findByRole("button", { name: "Failed (1)" }));
    expect(await screen.findByText("Not an e-mail address")).toBeTruthy();
  });

  test("shows the effects before the run, and runs with their plan", async () => {
    const { user, server } = await upload("New One,new@example.org,,marketing,");
    const effects = await screen.findByRole("table", { name: "Effects" });
    expect(within(effects).getByText("New One")).toBeTruthy();
    await user.click(screen.getByTestId("run-job"));
    expect(await screen.findByText("Done", {}, { timeout: 8000 })).toBeTruthy();
    expect(server.calls.find(({ path }) => path.endsWith("/run"))?.query).toEqual({ confirm: "job-plan" });
  });

  test("changes people who are users already if asked to, and shows each field before and after", async () => {
    const { user, server } = await open();
    await user.click(screen.getByRole("tab", { name: "Upload CSV" }));
    await user.click(screen.getByLabelText("Change people who are users already"));
    await user.click(screen.getByLabelText("Rows about nobody here fail instead of inviting"));
    const csv = "Full Name,Email,Role\nKnown,ada.lindgren0@example.com,Emperor";
    await user.upload(screen.getByTestId("csv-file"), new File([csv], "people.csv", { type: "text/csv" }));
    expect((await screen.findByTestId("outcome_updated")).textContent).toBe("1");
    expect((await screen.findByText("Role:")).closest("li")?.textContent).toMatch(/^Role: .+ → Emperor$/);
    expect(screen.getByTestId("run-job").textContent).toBe("Apply the changes to 1 person");
    expect(server.calls.find(({ path }) => path.endsWith("/bulk-invitations"))?.query).toMatchObject({
      mode: "update",
      onMissing: "fail",
    });
    renderPages({ at: "/w-acme/bulk-invitations", server });
    const job = (await screen.findByRole("link", { name: "people.csv" })).closest("tr");
    expect(within(job as HTMLElement).getByText("Change")).toBeTruthy();
  });

  const choose = async (content: BlobPart) => {
    const rendered = await open();
    await rendered.user.click(screen.getByRole("tab", { name: "Upload CSV" }));
    await rendered.user.upload(screen.getByTestId("csv-file"), new File([content], "people.csv", { type: "text/csv" }));
    return rendered;
  };

  test("says in full what is wrong with a file, and maps its columns", async () => {
    const { user, server } = await choose("Who,Desk,Address\nNew One,7,new@example.org");
    const refusal = await screen.findByTestId("file-refusal");
    expect(refusal.textContent).toMatch(
      /cannot be read as CSV.*The header has unknown columns: Who, Desk, Address; mis/,
    );
    await user.selectOptions(await screen.findByLabelText("What is the column Who?"), "Full Name");
    await user.selectOptions(screen.getByLabelText("What is the column Address?"), "Email");
    expect(screen.getByText("new@example.org")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "Check with these columns" }));
    expect((await screen.findByTestId("figure_new")).textContent).toBe("1");
    expect(screen.getByText("Columns that were left out: Desk")).toBeTruthy();
    expect(server.calls.findLast(({ method }) => method === "POST")?.query).toMatchObject({
      columns: "Full Name,,Email",
    });
  });

  test("offers to read a file in the encoding of an older program", async () => {
    const { user, server } = await choose("Full Name,Email\nZo\ufffd,zoe@example.org");
    await user.click(await screen.findByRole("button", { name: "Read it as windows-1252" }));
    expect(await screen.findByTestId("figure_new")).toBeTruthy();
    expect(server.calls.findLast(({ method }) => method === "POST")?.query).toMatchObject({ charset: "windows-1252" });
  });

  test("tells a workbook from a CSV", async () => {
    await choose("PK");
    expect((await screen.findByTestId("file-refusal")).textContent).toContain("This is an Excel workbook");
  });

  test("names the job and leaves out columns when asked to", async () => {
    const { user, server } = await open();
    await user.click(screen.getByRole("tab", { name: "Upload CSV" }));
    await user.type(screen.getByLabelText("Name (optional)"), "New hires");
    await user.click(screen.getByLabelText("Leave out columns with an unknown title"));
    await user.upload(screen.getByTestId("csv-file"), new File(["Full Name,Email\nA,a@example.org"], "p.csv"));
    expect(await screen.findByRole("heading", { name: "New hires" })).toBeTruthy();
    expect(server.calls.findLast(({ method }) => method === "POST")?.query).toMatchObject({
      name: "New hires",
      ignoreUnknown: "true",
    });
  });

  test("shows what taking a job back would do, and then does it", async () => {
    const { user, server } = await upload("New One,new@example.org,,,");
    await user.click(await screen.findByTestId("run-job"));
    await user.click(await screen.findByTestId("undo-job", {}, { timeout: 8000 }));
    await user.click(screen.getByLabelText("E-mail people who become Invited again"));
    await user.click(screen.getByTestId("check-undo"));
    expect(await screen.findByRole("heading", { name: "Undo people.csv" })).toBeTruthy();
    expect(screen.getByTestId("outcome_removed").textContent).toBe("1");
    expect(server.calls.find(({ path }) => path.endsWith("/undo"))?.query).toEqual({ dryRun: "true", mails: "true" });
    expect(screen.getByTestId("run-job").textContent).toBe("Take back 1 change");
    await user.click(screen.getByTestId("run-job"));
    expect(await screen.findByText("Done", {}, { timeout: 8000 })).toBeTruthy();
    expect(screen.queryByTestId("undo-job")).toBeNull();
  });

  test("shows a job with failed rows as more than done", async () => {
    const { user } = await upload("New One,new@example.org,,,", "Bad,bad,,,");
    await user.click(await screen.findByTestId("run-job"));
    expect(await screen.findByText("Done, but one row failed", {}, { timeout: 8000 })).toBeTruthy();
  });

  test("says how many mails wait, and until when, and follows them", async () => {
    const { user } = await upload("New One,new@example.org,,,");
    await user.click(await screen.findByTestId("run-job"));
    expect(await screen.findByText(/^E-mails waiting: 1\. At the present pace/, {}, { timeout: 8000 })).toBeTruthy();
  });

  test("renames the job", async () => {
    const { user, server } = await upload("New One,new@example.org,,,");
    await user.click(await screen.findByRole("button", { name: "Rename job" }));
    const dialog = within(await screen.findByRole("dialog", { name: "Rename job" }));
    await user.clear(dialog.getByRole("textbox"));
    expect(dialog.getByRole<HTMLButtonElement>("button", { name: "Save" }).disabled).toBe(true);
    await user.type(dialog.getByRole("textbox"), " Spring ");
    await user.click(dialog.getByRole("button", { name: "Save" }));
    expect(await screen.findByRole("heading", { name: "Spring" })).toBeTruthy();
    expect(server.calls.find(({ method }) => method === "PATCH")?.body).toEqual({ name: "Spring" });
  });

  test("empties, archives and brings back, and leaves who was changed since the check", async () => {
    const { user, server } = await upload("x,x@example.org,,,");
    const person = (at: number) => server.workspaces[0]?.members[at] as unknown as Person;
    const [first, second, third] = [person(0), person(1), person(2)] as const;
    Object.assign(first, { status: "Active", role: "End-user" });
    Object.assign(second, { status: "Active", role: "End-user" });
    Object.assign(third, { status: "Archived" });
    await user.click(await screen.findByRole("button", { name: "Upload another file" }));
    await user.click(screen.getByRole("checkbox", { name: /^Change people/ }));
    const rows = [`,${first.email},,,,Archived`, `,${second.email},Builder,,,`, `,${third.email},,,,Active`];
    const content = ["Full Name,Email,Role,Groups,Metadata,Status", ...rows].join("\n");
    await user.upload(screen.getByTestId("csv-file"), new File([content], "people.csv", { type: "text/csv" }));
    await screen.findByTestId("run-job");
    second.role = "Admin";
    await user.click(screen.getByTestId("run-job"));
    await screen.findByText("Done", {}, { timeout: 8000 });
    expect([first.status, second.role, third.status]).toEqual(["Archived", "Admin", "Active"]);
    expect(screen.getByTestId("figure_skipped").textContent).toBe("1");
  });
});
