/** Writes down whose code the bundle holds: the notices that its licenses ask for, and a CycloneDX bill of materials. */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const MODULE = /^(.*\/node_modules\/((?:@[^/]+\/)?[^/]+))\//;
const STYLES = "@patternfly/react-styles";

/** Packages by name, of the modules that are in the bundle; workspaces.css takes rules of PatternFly's. */
function packagesOf(bundle) {
  const folders = new Map([[STYLES, `node_modules/${STYLES}`]]);
  for (const chunk of Object.values(bundle)) {
    const rendered = Object.entries(chunk.modules ?? {}).filter(([, { renderedLength }]) => renderedLength > 0);
    for (const [id] of rendered) {
      const [, folder, name] = MODULE.exec(id) ?? [];
      if (name) folders.set(name, folder);
    }
  }
  return [...folders].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, folder]) => read(folder));
}

function read(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const texts = readdirSync(folder)
    .filter((file) => /^(licen[cs]e|notice)/i.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), "utf8").trim());
  if (!license) throw new Error(`${name} names no license`);
  return { name, version, license, texts };
}

function notices(packages) {
  const head = "This jar contains code of the following packages, under their licenses.\n";
  const parts = packages.map(({ name, version, license, texts }) =>
    [`${name} ${version} (${license})`, "-".repeat(60), ...texts].join("\n"),
  );
  return `${[head, ...parts].join("\n\n")}\n`;
}

function billOfMaterials(packages) {
  const components = packages.map(({ name, version, license }) => {
    const purl = `pkg:npm/${name.replace("@", "%40")}@${version}`;
    return { type: "library", "bom-ref": purl, name, version, licenses: [{ license: { id: license } }], purl };
  });
  return `${JSON.stringify({ bomFormat: "CycloneDX", specVersion: "1.6", version: 1, components }, null, 2)}\n`;
}

/** @returns {import("vite").Plugin} */
export function bundledPackages(folder) {
  return {
    name: "bundled-packages",
    generateBundle(_options, bundle) {
      const packages = packagesOf(bundle);
      mkdirSync(join(folder, "sbom"), { recursive: true });
      writeFileSync(join(folder, "THIRD-PARTY-NOTICES.txt"), notices(packages));
      writeFileSync(join(folder, "sbom", "npm.cdx.json"), billOfMaterials(packages));
    },
  };
}
