import { confirmed, found, json, nothing, paged, Refusal, still, tagged, violation } from "./reply.mjs";

const BUILDER_ACCESS = /^(edit|configure|use):/;
const named = ({ id, name }) => ({ id, name });

export const isBuilderLevel = ({ permissions, access }) =>
  permissions.length > 0 ||
  Object.values(access).some((entries) => entries.some((entry) => BUILDER_ACCESS.test(entry)));

/** The resources that some access names; of those that are gone, the last name, if it is known. */
export const resourcesIn = (workspace, access) =>
  Object.entries(access).flatMap(([type, entries]) =>
    entries
      .map((entry) => entry.split(":")[1])
      .filter((id) => id !== "*")
      .map((id) => {
        const known = workspace.resources[type]?.find((resource) => resource.id === id);
        return { type, id, name: known?.name ?? workspace.lastNames[id] ?? id, gone: !known };
      }),
  );

function described(workspace, group) {
  const isMember = (member) =>
    member.status !== "Archived" &&
    (group.kind === "role" ? member.role === group.role : member.groups.some(({ id }) => id === group.id));
  const resources = resourcesIn(workspace, group.access);
  const memberCount = workspace.members.filter(isMember).length;
  return { ...group, resources, memberCount, builderLevel: isBuilderLevel(group) };
}

export function promotions(members) {
  const items = members
    .filter(({ role }) => role === "End-user")
    .map(({ id, email, fullName }) => ({
      ...{ member: { id, email, fullName }, fromRole: "End-user", toRole: "Builder" },
      ...{ groupsLeft: [], permissionsGained: ["app:create", "folder:create"], permissionsLost: [] },
    }));
  return { total: items.length, promotions: items.length, items, resources: [] };
}

function within(workspace, group) {
  return workspace.members.filter((member) => member.groups.some(({ id }) => id === group.id));
}

function checkName(workspace, name, self) {
  if (!/^[\p{L}\d _-]{1,50}$/u.test(name ?? "")) throw violation("name", "name_invalid", "1 to 50 letters or digits");
  const taken = workspace.groups.some((group) => group !== self && group.name.toLowerCase() === name.toLowerCase());
  if (taken) throw new Refusal(409, "group_exists");
}

function create({ workspace, body }) {
  checkName(workspace, body.name);
  const id = `g-${Math.random().toString(36).slice(2)}`;
  const group = { id, kind: "custom", role: null, permissions: [], access: {}, editable: true, ...body };
  workspace.groups.push(group);
  return json(described(workspace, group), 201);
}

const state = ({ name, permissions, access }) => [name, permissions, access];

function patch({ workspace, query, body, headers }, group) {
  still(headers, state(group));
  if (!group.editable) throw new Refusal(409, "role_immutable");
  if (body.name !== undefined) checkName(workspace, body.name, group);
  const next = { ...group, ...body };
  if (isBuilderLevel(next) && group.kind === "custom") confirmed(query, promotions(within(workspace, group)));
  Object.assign(group, body);
  return tagged(described(workspace, group), state(group));
}

function groupMembers({ workspace, method, query, body }, group) {
  if (method === "GET") return paged(within(workspace, group), query);
  if (method === "DELETE") {
    const ids = query.get("members").split(",");
    for (const member of workspace.members.filter(({ id }) => ids.includes(id))) {
      member.groups = member.groups.filter(({ id }) => id !== group.id);
    }
    return nothing();
  }
  const added = workspace.members.filter(({ id }) => body.members.includes(id));
  if (isBuilderLevel(group)) confirmed(query, promotions(added));
  for (const member of added) {
    if (isBuilderLevel(group) && member.role === "End-user") member.role = "Builder";
    member.groups = [...member.groups.filter(({ id }) => id !== group.id), named(group)];
  }
  return tagged(described(workspace, group), state(group));
}

function duplicate({ workspace, body }, group) {
  const copy = {
    ...group,
    id: `${group.id}-copy`,
    name: body.name ?? `${group.name}_copy`,
    kind: "custom",
    role: null,
  };
  copy.editable = true;
  checkName(workspace, copy.name);
  if (!body.parts.includes("permissions")) copy.permissions = [];
  if (body.parts.includes("users")) for (const member of within(workspace, group)) member.groups.push(named(copy));
  workspace.groups.push(copy);
  return json(described(workspace, copy), 201);
}

export function groups(call, [id, what]) {
  const { workspace, method } = call;
  if (!id && method === "POST") return create(call);
  if (!id) {
    const items = workspace.groups.map((group) => described(workspace, group));
    return json({ items, total: items.length });
  }
  const group = found(workspace.groups.find((other) => other.id === id));
  if (what === "members") return groupMembers(call, group);
  if (what === "duplicate") return duplicate(call, group);
  if (method === "PATCH") return patch(call, group);
  if (method === "DELETE") {
    still(call.headers, state(group));
    workspace.groups = workspace.groups.filter((other) => other !== group);
    for (const member of workspace.members) member.groups = member.groups.filter((own) => own.id !== id);
    return nothing();
  }
  return tagged(described(workspace, group), state(group));
}
