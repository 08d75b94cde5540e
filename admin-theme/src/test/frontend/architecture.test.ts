import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { LAYERS } from "../../../build/layers.mjs";

const ROOT = "src/main/frontend";
const files = readdirSync(ROOT, { encoding: "utf8", recursive: true })
  .filter((name) => /\.tsx?$/.test(name))
  .map((name) => join(ROOT, name));

function importsOf(file: string): string[] {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, "utf8"));
  return importedFiles
    .filter(({ fileName }) => fileName.startsWith("."))
    .map(({ fileName }) => join(dirname(file), fileName))
    .flatMap((path) => [`${path}.ts`, `${path}.tsx`])
    .filter(existsSync);
}

/** The first way that leads from a file back to one that is on it. */
function circle(graph: Map<string, string[]>): string[] | undefined {
  const done = new Set<string>();
  const walk = (file: string, way: string[]): string[] | undefined => {
    if (way.includes(file)) return [...way.slice(way.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of graph.get(file) ?? []) {
      const found = walk(next, [...way, file]);
      if (found) return found;
    }
    done.add(file);
    return undefined;
  };
  for (const file of graph.keys()) {
    const found = walk(file, []);
    if (found) return found;
  }
  return undefined;
}

test("no file imports itself by way of others", () => {
  const graph = new Map(files.map((file) => [file, importsOf(file)]));
  expect([...graph.values()].flat()).not.toHaveLength(0);
  expect(circle(graph)).toBeUndefined();
});

test("every folder has its layer", () => {
  const folders = new Set(files.map((file) => dirname(file).slice(ROOT.length + 1)).filter(Boolean));
  expect([...folders].sort()).toEqual(LAYERS.flat().sort());
});
