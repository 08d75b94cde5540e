/** Fills a realm that has organizations: two workspaces with people in every state, groups, resources and jobs. */
import { activate, send, until, workspaces } from "./rest.mjs";
import { settings } from "./browser.mjs";

export const PASSWORD = "Secret-1234";

const ACTIVE = [
  ["Ada", "Lovelace", "Admin"],
  ["Alan", "Turing", "Admin"],
  ["Barbara", "Liskov", "Builder"],
  ["Claude", "Shannon", "End-user"],
  ["Dorothy", "Vaughan", "End-user"],
  ["Edsger", "Dijkstra", "Builder"],
];
const FIRST = "Frances Grace Hedy Ida Joan Katherine Lynn Margaret Nancy Olga Peter Radia Sophie Tim Ursula".split(" ");
const LAST = "Allen Hopper Lamarr Rhodes Clarke Johnson Conway Hamilton Lynch Naur Perlman Wilson Berners".split(" ");

const address = (first, last) => `${first}.${last}@example.org`.toLowerCase();

const named = (count) =>
  [...Array(count).keys()].map((n) => {
    const first = FIRST[n % FIRST.length];
    const last = LAST[n % LAST.length];
    return `${first} ${last},${address(first, last)},${n % 7 ? "End-user" : "Builder"},${n % 3 ? "" : "Readers"},`;
  });

async function account([firstName, lastName]) {
  const email = address(firstName, lastName);
  await send("POST", `/${settings.realm}/users`, {
    username: email,
    email,
    firstName,
    lastName,
    emailVerified: true,
    enabled: true,
    credentials: [{ type: "password", value: PASSWORD, temporary: false }],
  });
  return email;
}

async function join(workspace, [firstName, lastName, role], email, metadata) {
  await workspaces("POST", `/${workspace}/invitations`, {
    firstName,
    lastName,
    email,
    role,
    metadata,
    sendEmail: false,
  });
}

export async function upload(workspace, rows) {
  const csv = ["Full Name,Email,Role,Groups,Metadata", ...rows, ""].join("\n");
  const { id } = await workspaces("POST", `/${workspace}/bulk-invitations?fileName=people.csv`, csv);
  const job = `/${workspace}/bulk-invitations/${id}`;
  await until(
    () => workspaces("GET", job),
    ({ state }) => state === "done",
  );
}

/** @param {number} people that are invited by CSV, beyond those who are active */
export async function prepare(people = 120) {
  await workspaces("POST", "", { name: "Acme", alias: "acme", description: "Everything for coyotes" });
  await workspaces("POST", "", { name: "Northwind", alias: "northwind", description: "Traders" });
  const apps = ["Orders", "Invoices", "Warehouse", "Payroll"];
  await workspaces(
    "PUT",
    "/acme/resources/app",
    apps.map((name) => ({ id: name.toLowerCase(), name })),
  );
  await workspaces("PUT", "/acme/resources/data-source", [{ id: "ledger", name: "Ledger" }]);
  await workspaces("POST", "/acme/groups", { name: "Readers", access: { app: ["view:orders", "view:invoices"] } });
  await workspaces("POST", "/acme/groups", {
    name: "Designers",
    permissions: ["app:create", "folder:create"],
    access: { app: ["edit:*"], "data-source": ["use:ledger"] },
  });
  for (const person of ACTIVE) {
    const email = await account(person);
    await join("acme", person, email, { region: "EMEA", badge: "4711" });
    if (person[1] === "Turing" || person[1] === "Liskov") await join("northwind", person, email);
    await activate(email, PASSWORD);
  }
  await upload("acme", [...named(people), "Nobody,not an address,,,", "Ada Lovelace,ada.lovelace@example.org,,,"]);
  const { items } = await workspaces("GET", "/acme/members?status=Invited&sort=name&limit=3");
  for (const { id } of items.slice(1)) await workspaces("POST", `/acme/members/${id}/archive`);
}

if (process.argv[1] === import.meta.filename)
  await prepare(Number(process.argv[2] ?? process.env.WORKSPACES_PEOPLE ?? 120));
