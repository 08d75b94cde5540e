import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

interface Schema {
  $ref?: string;
  type?: string | string[];
  enum?: (string | null)[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  additionalProperties?: Schema | boolean;
}

const { schemas } = (parse(readFileSync("../docs/openapi.yaml", "utf8")) as { components: { schemas: object } })
  .components as { schemas: Record<string, Schema> };

const ROOT = "src/main/frontend";
const models = readdirSync(ROOT, { encoding: "utf8", recursive: true })
  .filter((name) => name.endsWith("model.ts"))
  .map((name) => join(ROOT, name));
const program = ts.createProgram(models, { strict: true, target: ts.ScriptTarget.ES2022 });
const checker = program.getTypeChecker();

const declared = models.flatMap((file) => {
  const source = program.getSourceFile(file);
  return source?.statements.filter((node) => ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) ?? [];
});

function resolved(schema: Schema): Schema {
  return schema.$ref === undefined ? schema : resolved(schemas[schema.$ref.split("/").at(-1) ?? ""] ?? {});
}

/** Where a type says something else than a schema. A type may leave out what the pages do not read. */
function differences(type: ts.Type, named: Schema, at: string): string[] {
  const schema = resolved(named);
  const plain = checker.getNonNullableType(type);
  if (schema.enum) {
    const words = (plain.isUnion() ? plain.types : [plain]).filter((one) => one.isStringLiteral());
    const given = schema.enum.filter((word) => word !== null);
    const same = words.every(({ value }) => given.includes(value)) && words.length === given.length;
    return words.length && !same ? [`${at} is one of ${given.join(", ")}`] : [];
  }
  if (schema.items) {
    const [element] = checker.getTypeArguments(plain as ts.TypeReference);
    return element ? differences(element, schema.items, `${at}[]`) : [`${at} is an array`];
  }
  return schema.properties
    ? checker.getPropertiesOfType(plain).flatMap((property) => differs(property, schema, at))
    : [];
}

function differs(property: ts.Symbol, { properties, required = [] }: Schema, of: string): string[] {
  const at = `${of}.${property.name}`;
  const schema = properties?.[property.name];
  if (!schema) return [`${at} is no property`];
  const optional = (property.flags & ts.SymbolFlags.Optional) !== 0;
  if (optional === required.includes(property.name)) return [`${at} is ${optional ? "required" : "optional"}`];
  return differences(checker.getTypeOfSymbol(property), schema, at);
}

describe("The types of the REST interface", () => {
  test("have the names that openapi.yaml gives them", () => {
    const names = declared.filter(ts.isInterfaceDeclaration).map(({ name }) => name.text);
    expect(names).toContain("Member");
    expect(names.filter((name) => !(name in schemas))).toEqual([]);
  });

  test.each(declared.map(({ name }) => name.text).filter((name) => name in schemas))("agree on %s", (name) => {
    const node = declared.find((one) => one.name.text === name) as ts.InterfaceDeclaration;
    expect(differences(checker.getTypeAtLocation(node.name), schemas[name] ?? {}, name)).toEqual([]);
  });
});
