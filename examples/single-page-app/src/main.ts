import Keycloak from "keycloak-js";
import { AppsApi, Configuration, type CurrentUser, ResponseError } from "./client";

const { VITE_KEYCLOAK: url, VITE_REALM: realm, VITE_CLIENT: clientId, VITE_WORKSPACE: ws } = import.meta.env;
const keycloak = new Keycloak({ url, realm, clientId });

/** One that is valid for another half a minute. */
async function accessToken(): Promise<string> {
  await keycloak.updateToken(30);
  return keycloak.token ?? "";
}

function say(message: string): void {
  document.querySelector("#message")!.textContent = message;
}

function show(me: CurrentUser, edits: boolean): void {
  say(`Hi ${me.metadata?.["nickname"] ?? me.fullName}!`);
  const facts: Record<string, string> = {
    Role: me.role,
    Groups: me.groups.map(({ name }) => name).join(", "),
    ...me.metadata,
    "May edit orders": edits ? "yes" : "no",
  };
  for (const [name, value] of Object.entries(facts)) {
    const term = document.createElement("dt");
    const description = document.createElement("dd");
    term.textContent = name;
    description.textContent = value;
    document.querySelector("#me")!.append(term, description);
  }
}

async function open(): Promise<void> {
  await keycloak.init({ onLoad: "login-required", pkceMethod: "S256", checkLoginIframe: false });
  const apps = new AppsApi(new Configuration({ basePath: `${url}/realms/${realm}/workspaces`, accessToken }));
  const me = await apps.getCurrentUser({ ws });
  const { allowed } = await apps.canCurrentUser({ ws, permission: "app:edit", resource: "orders" });
  show(me, allowed);
}

async function tell(failure: unknown): Promise<void> {
  if (failure instanceof ResponseError) {
    const { detail } = await failure.response.json();
    say(`Refused (${failure.response.status}): ${detail}`);
  } else {
    // The browser hides from the page whether Keycloak is down or does not let this origin read.
    say(`Cannot read ${url}. Is ${location.origin} a web origin of the client ${clientId}?`);
  }
}

open().catch(tell);
