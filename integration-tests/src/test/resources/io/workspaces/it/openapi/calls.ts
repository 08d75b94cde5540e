import { AppsApi, Configuration, GroupsApi, InvitationsApi, MembersApi } from "./client";

declare const process: { argv: string[] };

const [, , appDoor = "", appToken = "", adminDoor = "", adminToken = "", group = ""] = process.argv;
const app = new Configuration({ basePath: appDoor, accessToken: appToken });
const admin = new Configuration({ basePath: adminDoor, accessToken: adminToken });
const ws = "marketing";

async function calls(): Promise<void> {
  const me = await new AppsApi(app).getCurrentUser({ ws });
  console.log(me.workspace.name, me.role, me.groups.map(({ name }) => name).join(), me.metadata?.["nickname"]);

  const { allowed } = await new AppsApi(app).canCurrentUser({ ws, permission: "app:view", resource: "orders" });
  console.log(allowed);

  const newInvitation = {
    email: "typescript@example.org",
    metadata: { region: "EU", salary: { value: "4200", visibility: "server" } },
    sendEmail: false,
  };
  const invited = await new InvitationsApi(admin).invite({ ws, newInvitation });
  console.log("email" in invited && invited.email, "status" in invited && invited.status);

  const { items } = await new MembersApi(admin).listMembers({ ws, search: "typescript", limit: 10 });
  console.log(items.map(({ email, hasMetadata, invitedAt }) => `${email} ${hasMetadata} ${invitedAt instanceof Date}`).join());

  const groupPatch = { access: { app: ["view:orders", "view:typescript"] } };
  const patched = await new GroupsApi(admin).updateGroup({ ws, group, groupPatch });
  console.log("access" in patched && patched.access["app"]?.join());
}

void calls();
