/** The server's REST interface, as the flows use it to prepare and to compare. */
import { settings } from "./browser.mjs";

/** Keycloak's admin tokens last a minute. */
const TOKEN_AGE_MS = 40_000;
let token;
let renewAt = 0;

async function adminToken() {
  if (Date.now() < renewAt) return token;
  const response = await fetch(`${settings.base}/realms/master/protocol/openid-connect/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "password",
      client_id: "admin-cli",
      username: settings.admin,
      password: settings.adminPassword,
    }),
  });
  renewAt = Date.now() + TOKEN_AGE_MS;
  token = (await response.json()).access_token;
  return token;
}

/** One request below /admin/realms; a string is sent as CSV, anything else as JSON. Fails if the server refuses. */
export async function send(method, path, body) {
  const csv = typeof body === "string";
  const response = await fetch(`${settings.base}/admin/realms${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${await adminToken()}`,
      "Content-Type": csv ? "text/csv" : "application/json",
    },
    body: csv ? body : body && JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
  return text ? JSON.parse(text) : undefined;
}

export const workspaces = (method, path, body) => send(method, `/${settings.realm}/workspaces${path}`, body);

/** Signs somebody in without a browser, which activates who was invited. */
export async function activate(username, password) {
  const response = await fetch(`${settings.base}/realms/${settings.realm}/protocol/openid-connect/token`, {
    method: "POST",
    body: new URLSearchParams({ grant_type: "password", client_id: "admin-cli", username, password, scope: "openid" }),
  });
  if (!response.ok) throw new Error(`${username} cannot sign in: ${await response.text()}`);
}

/** Waits until none of these requests is under way. */
export const ended = (requests) =>
  until(
    () => requests.size,
    (size) => size === 0,
  );

export async function until(read, accept) {
  for (const end = Date.now() + 180_000; ;) {
    const value = await read();
    if (accept(value)) return value;
    if (Date.now() > end) throw new Error(`Still ${JSON.stringify(value)}`);
    await new Promise((resume) => setTimeout(resume, 100));
  }
}
