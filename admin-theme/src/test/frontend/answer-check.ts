import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import { parse } from "yaml";

interface Operation {
  responses: Record<string, { $ref?: string; content?: Record<string, unknown> }>;
}

const METHODS = new Set(["get", "post", "put", "patch", "delete"]);
const description = parse(readFileSync("../docs/openapi.yaml", "utf8"), { maxAliasCount: -1 }) as {
  paths: Record<string, Record<string, Operation>>;
  components: { responses: Record<string, Operation["responses"][string]> };
};

/** Pages take members that they do not know; here an undescribed one is a fault. */
function close(node: unknown): void {
  if (typeof node !== "object" || node === null) return;
  const schema = node as Record<string, unknown>;
  if (schema.type === "object" && schema.properties) schema.additionalProperties ??= false;
  Object.values(schema).forEach(close);
}
close(description);

const ajv = new Ajv2020({ strict: false, validateFormats: false, discriminator: false });
ajv.addSchema(description, "openapi");
const pointer = (...steps: string[]) =>
  `openapi#${steps.map((step) => `/${encodeURIComponent(step.replaceAll("~", "~0").replaceAll("/", "~1"))}`).join("")}`;

/** By fixed segments first, as /{ws}/members/actions is no member. */
const paths = Object.keys(description.paths)
  .sort((a, b) => (a.replaceAll(/\{\w+\}/g, "~") < b.replaceAll(/\{\w+\}/g, "~") ? -1 : 1))
  .map((path) => ({ path, pattern: new RegExp(`^${path.replaceAll(/\{\w+\}/g, "[^/]+").replaceAll(".", "\\.")}$`) }));

const schemas = new Map<string, ValidateFunction>();

function schemaOf(at: string): ValidateFunction {
  const known = schemas.get(at) ?? ajv.compile({ $ref: at });
  schemas.set(at, known);
  return known;
}

/** What is wrong with an answer of the mock server; nothing if the server could give it. */
export function answerFault(method: string, pathname: string, status: number, headers: Headers, body: string): string {
  const call = `${method} ${pathname}: ${status}`;
  const verb = method.toLowerCase();
  const path = paths.find((one) => one.pattern.test(pathname || "/") && METHODS.has(verb))?.path ?? "";
  const operation = description.paths[path]?.[verb];
  if (!operation) return `${call} is no operation`;
  const response = operation.responses[status];
  if (!response) return `${call} is no answer to it`;
  const name = response.$ref?.split("/").at(-1);
  const content = name ? description.components.responses[name]?.content : response.content;
  if (!content) return body ? `${call} has a body` : "";
  const type = (headers.get("Content-Type") ?? "").split(";")[0] ?? "";
  if (!(type in content)) return `${call} is ${type}, and should be ${Object.keys(content).join(" or ")}`;
  if (!type.endsWith("json")) return "";
  const place = name ? ["components", "responses", name] : ["paths", path, verb, "responses", String(status)];
  const validate = schemaOf(pointer(...place, "content", type, "schema"));
  return validate(JSON.parse(body)) ? "" : `${call} ${ajv.errorsText(validate.errors)}\n${body.slice(0, 600)}`;
}
