import { path, type Api } from "../kernel/api";
import type { Upload } from "./model";

/** Keycloak accepts 10 MiB in one request; a larger file is sent in parts. */
const WHOLE_BYTES = 8 * 1024 * 1024;

const digest = async (content: Blob) =>
  new Uint8Array(await crypto.subtle.digest("SHA-256", await content.arrayBuffer()));

const hex = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

const base64 = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));

/** Uploads a large file part by part and returns its id; returns undefined for a file that fits in one request. */
export async function uploadLarge(
  api: Api,
  workspace: string,
  file: File,
  sent: (percent: number) => void,
): Promise<string | undefined> {
  if (file.size <= WHOLE_BYTES) return undefined;
  const body = { fileName: file.name, size: file.size, sha256: hex(await digest(file)) };
  const { id, parts, partSize } = await api.send<Upload>("POST", path`/${workspace}/uploads`, { body });
  for (let part = 1; part <= parts; part++) {
    const content = file.slice((part - 1) * partSize, part * partSize, "application/octet-stream");
    const headers = { "Content-Digest": `sha-256=:${base64(await digest(content))}:` };
    await api.send("PUT", path`/${workspace}/uploads/${id}/${String(part)}`, { body: content, headers });
    sent(Math.round((100 * part) / parts));
  }
  return id;
}
