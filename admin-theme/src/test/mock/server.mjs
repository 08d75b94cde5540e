/** The REST contract in memory, for tests and for looking at the pages without a server. */
import { catalog, iso, newSettings, newWorkspace, seenSettings } from "./data.mjs";
import { groups } from "./groups.mjs";
import { jobs } from "./jobs.mjs";
import { invite, memberOf, members } from "./members.mjs";
import { found, json, nothing, paged, Refusal, still, tagged } from "./reply.mjs";

const count = (workspace, status) => workspace.members.filter((member) => member.status === status).length;

function described(workspace) {
  const { id, alias, name, description, enabled } = workspace;
  const admins = workspace.members.some(({ role, status }) => role === "Admin" && status === "Active");
  const numbers = {
    active: count(workspace, "Active"),
    invited: count(workspace, "Invited"),
    archived: count(workspace, "Archived"),
  };
  return { id, alias, name, description, enabled, members: numbers, flags: admins ? [] : ["no_admin"] };
}

const marketing = { id: "g-mkt", name: "marketing" };

const DETAILS = [
  { role: "End-user", groups: [marketing], email: "ada@example.org", bulkInvite: { id: "j-1", name: "people.csv" } },
  {
    permissions: { before: ["app:create", "app:view:a-1"], after: ["app:view:a-1", "app:edit:a-1", "folder:create"] },
    resources: [{ id: "a-1", name: "Orders" }],
  },
  { key: "salary", reason: "a question of payroll" },
  { way: "link" },
];

function newAudit(workspace) {
  const actions = ["member.invite", "group.update", "metadata.reveal", "member.activate"];
  return workspace.members.slice(0, 120).map((member, index) => ({
    ...{ id: `a-${index}`, at: iso(-index * 3_600_000), action: actions[index % 4] },
    actor: index % 4 === 3 ? null : { id: "u-0", name: "Ada Lindgren" },
    ...(index === 2 && { impersonator: { id: "u-1", name: "Root" } }),
    target: { kind: "member", id: member.id, name: member.fullName },
    detail: DETAILS[index % 4],
    // Every eighth invitation is a part of a job, which the first entry is.
    ...(index === 0 && {
      action: "bulk-invite.create",
      target: { kind: "bulk-invite", id: "job-1", name: "people.csv" },
    }),
    ...(index % 8 === 4 && { job: "job-1" }),
  }));
}

export class MockServer {
  constructor({ realmAdmin = true, empty = false, size = 237, settings = {} } = {}) {
    this.caller = {
      locale: "en",
      locales: ["en", "de", "fr"],
      canCreate: realmAdmin,
      canViewAll: realmAdmin,
      realmAdmin,
    };
    this.workspaces = empty
      ? []
      : [
          newWorkspace("w-acme", "acme", "Acme Corporation", size, "Everything that Acme builds"),
          newWorkspace("w-globex", "globex", "Globex", 12, ""),
          newWorkspace("w-new", "initech", "Initech", 0, "Nobody here yet"),
        ];
    for (const workspace of this.workspaces) workspace.settings = { ...newSettings(), ...settings };
    this.calls = [];
    this.excluded = new Set();
  }

  /** Answers {status, body, headers} for a request whose path starts after the API base. */
  handle(method, url, body, headers = {}) {
    const { pathname, searchParams: query } = new URL(url, "http://mock");
    const reply = this.answer({ method, query, body, headers }, pathname);
    const { status } = reply;
    this.calls.push({ method, path: pathname, query: Object.fromEntries(query), body, headers, status });
    return reply;
  }

  answer(call, pathname) {
    try {
      return this.route(call, pathname.split("/").slice(1).map(decodeURIComponent));
    } catch (refusal) {
      if (refusal instanceof Refusal) return refusal.reply;
      throw refusal;
    }
  }

  route(call, [first, what, ...rest]) {
    if (!first) return this.root(call);
    if (first === "-") return this.instance(call, [what, ...rest]);
    if (first === "me") return json(this.caller);
    if (first === "current-user") return json(this.own());
    if (first === "permission-catalog") return json(catalog);
    const workspace = found(this.workspaces.find(({ id, alias }) => id === first || alias === first));
    if (what === "current-user") return this.leave(workspace);
    return this.inWorkspace({ ...call, workspace, caller: this.caller }, what, rest);
  }

  /** Ada is an Admin of Acme, and the third person of Globex. */
  own() {
    const items = this.workspaces.slice(0, 2).flatMap(({ id, alias, name, groups, members: people }, index) => {
      const me = people[2 * index];
      if (!me || me.status === "Archived") return [];
      const { role, activeUntil } = me;
      const { permissions, access, resources } = groups[role === "Admin" ? 0 : 3];
      return [{ id, alias, name, role, groups: me.groups, activeUntil, permissions, access, resources }];
    });
    return { id: "u-0", email: "ada.lindgren0@example.com", items };
  }

  leave({ members: people }) {
    const me = people[this.workspaces[0].members === people ? 0 : 2];
    if (me.role === "Admin") throw new Refusal(409, "last_admin");
    Object.assign(me, { status: "Archived", archivedReason: "left" });
    return nothing();
  }

  root({ method, query, body }) {
    if (method === "POST") {
      if (this.workspaces.some(({ name }) => name === body.name)) throw new Refusal(409, "workspace_exists");
      const alias = body.alias ?? body.name.toLowerCase();
      const workspace = newWorkspace(`w-${alias}`, alias, body.name, body.admin ? 1 : 0, body.description);
      this.workspaces.push(Object.assign(workspace, { settings: newSettings() }));
      return json(described(workspace), 201);
    }
    const search = (query.get("search") ?? "").toLowerCase();
    const managed = this.workspaces.filter(({ id }) => this.caller.realmAdmin || id !== "w-globex");
    const items = managed.filter(({ name, alias }) => `${name} ${alias}`.toLowerCase().includes(search));
    return json({ items: items.map(described), total: items.length });
  }

  inWorkspace(call, what, rest) {
    const { workspace, method, query, body, headers } = call;
    const parts = { members, groups, "bulk-invitations": jobs };
    if (what in parts) return parts[what](call, rest);
    if (what === "invitations" && rest[0] === "resend") return json({ resent: body.ids?.length ?? 0 }, 202);
    if (what === "invitations") return invite(call);
    if (what === "permission-catalog") return json(catalog);
    if (what === "resources") return paged(found(workspace.resources[rest[0]]), query);
    if (what === "audit") {
      const job = query.get("job");
      const log = (workspace.log ??= newAudit(workspace));
      const has = (name = "") => name.toLowerCase().includes((query.get("search") ?? "").toLowerCase());
      const is = (name, value) => !query.get(name) || query.get(name) === value;
      return paged(
        log
          .filter((entry) => (job ? entry.job === job : !query.get("fold") || !entry.job))
          .filter(({ actor, target }) => is("target", target.id) && is("actor", actor?.name))
          .filter(({ actor, target }) => has(target.name) || has(actor?.name)),
        query,
      );
    }
    if (what === "deletion") throw new Refusal(404, "not_found");
    if (what === "settings") {
      if (method === "PATCH") {
        still(headers, workspace.settings);
        Object.assign(workspace.settings, body);
      }
      return tagged(seenSettings(workspace.settings, this.caller.realmAdmin), workspace.settings);
    }
    if (method === "PATCH") return json(described(Object.assign(workspace, body)));
    if (method === "DELETE") {
      this.workspaces = this.workspaces.filter((other) => other !== workspace);
      return json({ startedAt: iso(), total: workspace.members.length, done: 0 }, 202);
    }
    return json(described(workspace));
  }

  people() {
    const people = new Map();
    for (const workspace of this.workspaces) {
      for (const { id, email, fullName, userId, role, status, archivedReason } of workspace.members) {
        const person = people.get(email) ?? {
          id: email,
          email,
          fullName,
          userId,
          accountEnabled: userId && true,
          archivedEverywhere: this.excluded.has(email),
          workspaces: [],
        };
        const { id: workspaceId, alias, name } = workspace;
        person.workspaces.push({ workspaceId, alias, name, memberId: id, role, status, archivedReason });
        people.set(email, person);
      }
    }
    return [...people.values()];
  }

  instance({ method, query }, [what, id, action]) {
    if (what === "permission-catalog") return json(catalog);
    const people = this.people();
    if (id === "count") {
      const builders = people.filter((person) => person.workspaces.some(({ role }) => role !== "End-user")).length;
      return json({
        total: people.length,
        builders,
        endUsers: people.length - builders,
        countedAt: new Date().toISOString(),
      });
    }
    if (method === "POST")
      return json({ items: this.setEverywhere(found(people.find((one) => one.id === id)), action) });
    const search = (query.get("search") ?? "").toLowerCase();
    return paged(
      people.filter(
        ({ email, fullName, userId }) =>
          `${email} ${fullName}`.toLowerCase().includes(search) || userId === query.get("search"),
      ),
      query,
    );
  }

  setEverywhere(person, action) {
    this.excluded[action === "archive" ? "add" : "delete"](person.email);
    return person.workspaces.map(({ workspaceId, memberId, role }) => {
      if (role === "Admin") return { workspaceId, outcome: "refused", code: "last_admin" };
      const member = memberOf(
        this.workspaces.find((workspace) => workspace.id === workspaceId),
        memberId,
      );
      member.status = action === "archive" ? "Archived" : "Active";
      member.archivedReason = action === "archive" ? "everywhere" : null;
      return { workspaceId, outcome: `${action}d`, code: null };
    });
  }
}
