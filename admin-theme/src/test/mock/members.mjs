import { iso } from "./data.mjs";
import { resourcesIn } from "./groups.mjs";
import { act } from "./jobs.mjs";
import { confirmed, found, json, nothing, paged, Refusal, still, tagged, text, violation } from "./reply.mjs";

const named = ({ id, name }) => ({ id, name });

const effect = ({ id, email, fullName, role }, toRole, more) => ({
  ...{ member: { id, email, fullName }, fromRole: role, toRole },
  ...{ groupsLeft: [], permissionsGained: [], permissionsLost: [], ...more },
});

export const memberOf = (workspace, id) => found(workspace.members.find((member) => member.id === id));

function resolve(workspace, groups) {
  return groups.map((key) => found(workspace.groups.find(({ id, name }) => id === key || name === key)));
}

function promotion(member, groups) {
  const promoted = member.role === "End-user" && groups.some(({ builderLevel }) => builderLevel);
  const item = effect(member, "Builder", { permissionsGained: ["app:create"] });
  const items = promoted ? [item] : [];
  return { total: items.length, promotions: items.length, items, resources: [] };
}

function demotion(workspace, member, role) {
  const groupsLeft = role === "End-user" && member.role !== "End-user" ? member.groups : [];
  const access = groupsLeft.map(({ id }) => workspace.groups.find((group) => group.id === id).access);
  const permissionsLost = access.flatMap((one) =>
    Object.entries(one).flatMap(([type, entries]) => entries.map((entry) => `${type}:${entry}`)),
  );
  const items = groupsLeft.length ? [effect(member, role, { groupsLeft, permissionsLost })] : [];
  const resources = access.flatMap((one) => resourcesIn(workspace, one));
  return { total: items.length, promotions: 0, items, resources };
}

const ENDS = {
  soon: ({ activeUntil, status }) =>
    activeUntil && status !== "Archived" && Date.parse(activeUntil) < Date.now() + 30 * 86_400_000,
  set: ({ activeUntil }) => activeUntil,
  passed: ({ archivedReason }) => archivedReason === "expired",
};

const INVITATIONS = {
  expired: ({ expired }) => expired,
  mail_failed: ({ mail }) => mail.state === "failed",
  refused: ({ refusedSignIn }) => refusedSignIn,
  unanswered: (_invitation, { invitedAt }) => Date.parse(invitedAt) < Date.parse(iso(-7 * 86_400_000)),
};

function list(workspace, query) {
  const search = (query.get("search") ?? "").toLowerCase();
  const within = (name, value) => !query.get(name) || query.get(name).split(",").includes(value);
  const sort = query.get("sort") || "name";
  const column = { name: "fullName", joined: "joinedAt" }[sort.replace("-", "")] ?? sort.replace("-", "");
  const items = workspace.members
    .filter((member) => !search || `${member.email} ${member.fullName}`.toLowerCase().includes(search))
    .filter((member) => within("status", member.status) && within("role", member.role))
    .filter((member) => !query.get("end") || ENDS[query.get("end")](member))
    .filter(
      (member) =>
        !query.get("invitation") ||
        (member.invitation && INVITATIONS[query.get("invitation")](member.invitation, member)),
    )
    .filter((member) => !query.get("group") || member.groups.some(({ id }) => id === query.get("group")))
    .sort((a, b) => String(a[column]).localeCompare(String(b[column])) * (sort.startsWith("-") ? -1 : 1));
  return paged(items, query);
}

function names(body) {
  const [, first = body.fullName, last = ""] = /^(.*) (\S+)$/.exec(body.fullName ?? "") ?? [];
  return { firstName: body.firstName ?? first ?? "", lastName: body.lastName ?? last };
}

const OTHERS = ["fullName", "firstName", "lastName", "email", "role", "groups", "metadata", "activeUntil"].concat([
  "expiresIn",
  "redirectUri",
  "clientId",
  "sendEmail",
]);

/** What a body says of the person beside these, such as `locale`. */
const profile = (body) => Object.fromEntries(Object.entries(body).filter(([name]) => !OTHERS.includes(name)));

export function invite({ workspace, query, body }) {
  if (!/^\S+@\S+\.\S+$/.test(body.email ?? "")) throw violation("email", "email_invalid", "Not an e-mail address");
  const known = workspace.members.find(({ email }) => email === body.email);
  if (known) throw new Refusal(409, "member_exists", { memberStatus: known.status });
  const groups = resolve(workspace, body.groups ?? []);
  const { firstName, lastName } = names(body);
  const member = {
    ...{ id: `m-${workspace.members.length}`, email: body.email, firstName, lastName },
    ...{ fullName: `${firstName} ${lastName}`.trim(), role: body.role ?? "End-user", groups: groups.map(named) },
    ...{
      status: "Invited",
      userId: null,
      hasMetadata: !!Object.keys(body.metadata ?? {}).length,
      flags: [],
      version: 1,
    },
    invitation: {
      expiresAt: iso(7 * 86_400_000),
      expired: false,
      mail: { state: "queued", reason: null, at: iso() },
      invitedBy: "Ada Lindgren",
    },
    ...{ invitedAt: iso(), joinedAt: null },
    ...profile(body),
  };
  const effects = promotion(member, groups);
  confirmed(query, effects);
  if (effects.total) member.role = "Builder";
  workspace.metadata[member.id] = { ...body.metadata };
  workspace.members.push(member);
  return json(member, 201);
}

const state = (workspace, { id, fullName, email, role, groups, locale, status }) => [
  ...[fullName, email, role, groups, locale, status === "Archived", workspace.metadata[id]],
];

function patch({ workspace, query, body, headers }, id) {
  const member = memberOf(workspace, id);
  still(headers, state(workspace, member));
  const groups = body.groups ? resolve(workspace, body.groups) : undefined;
  if (member.role === "Admin" && body.role && body.role !== "Admin") throw new Refusal(409, "last_admin");
  confirmed(query, body.role ? demotion(workspace, member, body.role) : promotion(member, groups ?? []));
  if (groups) member.groups = groups.map(named);
  if (groups?.some(({ builderLevel }) => builderLevel) && member.role === "End-user") member.role = "Builder";
  if (body.role) member.role = body.role;
  if (body.role === "End-user") member.groups = [];
  if ("activeUntil" in body) member.activeUntil = body.activeUntil;
  Object.assign(member, profile(body));
  if (body.fullName) Object.assign(member, names(body), { fullName: body.fullName });
  return tagged(member, state(workspace, member));
}

function metadata({ workspace, method, body, headers }, id) {
  const values = (workspace.metadata[id] ??= {});
  if (method === "PATCH") {
    still(headers, values);
    for (const [key, value] of Object.entries(body)) {
      if (value === null) delete values[key];
      else values[key] = value.value ?? value;
    }
    memberOf(workspace, id).hasMetadata = Object.keys(values).length > 0;
  }
  const items = Object.keys(values).map((key) => ({ key, visibility: "app", clients: [], updatedAt: iso() }));
  return tagged({ items }, values);
}

function permissions(workspace, id) {
  const member = memberOf(workspace, id);
  const role = workspace.groups.find((group) => group.role === member.role);
  const from = [role, ...workspace.groups.filter((group) => member.groups.some((own) => own.id === group.id))];
  const grants = new Map();
  for (const group of from) {
    const entries = Object.entries(group.access).flatMap(([type, access]) => access.map((entry) => `${type}:${entry}`));
    for (const permission of [...group.permissions, ...entries]) {
      const source = { kind: group.kind === "role" ? "role" : "group", id: group.id, name: group.name };
      grants.set(permission, [...(grants.get(permission) ?? []), source]);
    }
  }
  const sources = [...grants].map(([permission, sourcesOf]) => ({ permission, from: sourcesOf }));
  return json({ role: member.role, permissions: sources.map(({ permission }) => permission), access: {}, sources });
}

function remove(workspace, id) {
  const member = memberOf(workspace, id);
  if (member.role === "Admin") throw new Refusal(409, "last_admin");
  workspace.members = workspace.members.filter((other) => other !== member);
  return nothing();
}

function setStatus(workspace, id, status) {
  const member = memberOf(workspace, id);
  if (member.role === "Admin") throw new Refusal(409, "last_admin");
  member.status = status;
  if (status !== "Invited") member.invitation = null;
  return json(member);
}

export function members(call, [id, what, more, last]) {
  const { workspace, method, query } = call;
  if (id === "export.csv") {
    return text(
      `Full Name,Email,Role,Groups,Metadata\r\n${query.get("metadata") ? "Ada,ada@x.org,Admin,,{}\r\n" : ""}`,
    );
  }
  if (id === "actions") return act(call);
  if (!id) return list(workspace, query);
  if (what === "archive") return setStatus(workspace, id, "Archived");
  if (what === "unarchive") return setStatus(workspace, id, "Active");
  if (what === "permissions") return permissions(workspace, id);
  if (what === "metadata" && last === "reveal") {
    return json({ key: more, value: found(workspace.metadata[id]?.[decodeURIComponent(more)]) });
  }
  if (what === "metadata") return metadata(call, id);
  if (what === "invitation" && more === "resend") return json(memberOf(workspace, id), 202);
  if (what === "invitation" && more === "link") {
    const link = `https://id.example.com/realms/demo/workspaces/invitations/T0ken${id}`;
    return json({ link, expiresAt: iso(7e8), setsUpAccount: call.caller.realmAdmin });
  }
  if (method === "DELETE") return remove(workspace, id);
  if (method === "PATCH") return patch(call, id);
  return tagged(memberOf(workspace, id), state(workspace, memberOf(workspace, id)));
}
