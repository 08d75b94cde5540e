const FIRST = ["Ada", "Björn", "Chiyo", "Dolores", "Émile", "Farah", "Grace", "Hiro", "Ines", "Jörg", "Kenji", "Lucía"];
const LAST = ["Lindgren", "Okafor", "Tanaka", "García", "Müller", "Dubois", "Rossi", "Novák", "Silva", "Haddad"];
const DAY = 86_400_000;

export const iso = (offset = 0) => new Date(Date.UTC(2026, 10, 20, 9, 30) + offset).toISOString();

export const catalog = {
  types: [
    {
      type: "app",
      flags: ["create", "delete"],
      actions: ["edit", "view", "hide"],
      restricting: ["hide"],
      builderLevelActions: ["edit"],
    },
    ...["folder", "constant"].map((type) => ({
      ...{ type, flags: ["create", "update", "delete"], actions: [], restricting: [], builderLevelActions: [] },
    })),
    {
      type: "data-source",
      flags: ["create", "delete"],
      actions: ["configure", "use"],
      restricting: [],
      builderLevelActions: ["configure", "use"],
    },
  ],
};

const everything = catalog.types.flatMap(({ type, flags }) => flags.map((flag) => `${type}:${flag}`));

export function newGroups() {
  const role = (id, name, editable, permissions, access) => ({
    ...{ id, name, kind: "role", role: name, permissions, access, resources: [], memberCount: 0 },
    ...{ builderLevel: name !== "End-user", editable },
  });
  const all = { app: ["edit:*"], "data-source": ["configure:*"] };
  return [
    role("g-admin", "Admin", false, everything, all),
    role("g-builder", "Builder", true, everything, all),
    role("g-end", "End-user", false, [], {}),
    {
      ...{ id: "g-mkt", name: "marketing", kind: "custom", role: null, memberCount: 0, editable: true },
      ...{
        permissions: ["app:create", "folder:create"],
        access: { app: ["edit:orders", "view:*"] },
        builderLevel: true,
      },
      resources: [{ type: "app", id: "orders", name: "Orders", gone: false }],
    },
    {
      ...{ id: "g-sales", name: "sales", kind: "custom", role: null, memberCount: 0, editable: true },
      ...{ permissions: [], access: { app: ["view:crm"] }, builderLevel: false },
      resources: [{ type: "app", id: "crm", name: "CRM", gone: false }],
    },
  ];
}

function invitation(index) {
  if (index === 48) {
    return { expired: true, mail: { state: "queued", reason: "smtp_not_configured", at: iso(-31 * DAY) } };
  }
  if (index % 11 === 4) {
    return { expiresAt: iso(-2 * DAY), expired: true, mail: { state: "sent", reason: null, at: iso(-9 * DAY) } };
  }
  const mail =
    index % 17 === 9
      ? { state: "failed", reason: "recipient_rejected", answer: "550 5.1.1 <address> unknown", at: iso(-DAY) }
      : index % 3
        ? { state: "sent", reason: null, at: iso(-DAY) }
        : { state: "queued", reason: index % 2 ? null : "smtp_unreachable", at: iso(-DAY) };
  const refusedSignIn = index % 10 === 3 ? { reason: "link_only", at: iso(-DAY) } : null;
  return { expiresAt: iso(5 * DAY), expired: false, mail, refusedSignIn, invitedBy: "Ada Lindgren" };
}

export function newMember(index, groups) {
  const firstName = FIRST[index % FIRST.length];
  const lastName = LAST[(index * 7) % LAST.length];
  const plain = (text) =>
    text
      .normalize("NFD")
      .replace(/[^a-z]/gi, "")
      .toLowerCase();
  const role = index === 0 ? "Admin" : index % 9 === 2 ? "Builder" : "End-user";
  const status = index % 5 === 3 ? "Invited" : index % 13 === 7 ? "Archived" : "Active";
  const custom = groups.filter(({ kind }) => kind === "custom");
  return {
    ...{ id: `m-${index}`, email: `${plain(firstName)}.${plain(lastName)}${index}@example.com` },
    ...{ firstName, lastName, fullName: `${firstName} ${lastName}`, role, status },
    groups: role === "Builder" ? custom.map(({ id, name }) => ({ id, name })) : [],
    userId: status === "Invited" ? null : `u-${index}`,
    hasMetadata: index % 4 === 0,
    invitation: status === "Invited" ? invitation(index) : null,
    invitedAt: iso(-20 * DAY + index * 60_000),
    joinedAt: status === "Invited" ? null : iso(-15 * DAY + index * 60_000),
    activeUntil: /** @type {string | undefined} */ (undefined),
    flags: index === 12 ? ["email_conflict"] : [],
    version: 1,
  };
}

export function newWorkspace(id, alias, name, size, description) {
  const groups = newGroups();
  const members = Array.from({ length: size }, (_, index) => newMember(index, groups));
  const metadata = { "m-0": { region: "emea", "Employee ID": "4711" }, "m-4": { region: "apac" } };
  const resources = {
    app: ["Orders", "CRM", "Inventory", "Payroll", "Helpdesk"].map((app) => ({ id: app.toLowerCase(), name: app })),
    "data-source": ["Warehouse (PostgreSQL)", "Billing API"].map((db, at) => ({ id: `ds-${at}`, name: db })),
  };
  const lists = { groups, members, jobs: [], audit: [] };
  return { id, alias, name, description, enabled: true, ...lists, metadata, resources, lastNames: {} };
}

export const newSettings = () => ({
  ...{ identityProviders: null, strictSso: false, linkOnly: false, reveal: true, reminders: true },
  ...{ mailsPerHour: 1000, invitationExpiry: "P7D", auditRetention: "P365D", timeZone: "UTC", seats: null },
});

const OF_REALM = ["reveal", "mailsPerHour", "auditRetention", "seats"];

/** The settings as the caller reads them. */
export function seenSettings(settings, realmAdmin) {
  const { bounds } = settings;
  const names = Object.keys(newSettings());
  const owner = (name) => (OF_REALM.includes(name) || bounds?.[name] ? "realm" : "workspace");
  return {
    ...settings,
    owners: Object.fromEntries(names.map((name) => [name, owner(name)])),
    readOnly: realmAdmin ? [] : names.filter((name) => OF_REALM.includes(name) || bounds?.[name] === true),
  };
}
