// One step of the build: node build/step.mjs install|bundle|test|check
// A step whose inputs are those of its last success is skipped; tests always run.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

const CONFIGURATION = [
  "build",
  "eslint.config.js",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
  "vite.config.ts",
];

const steps = {
  install: {
    inputs: ["package.json", "package-lock.json"],
    stamp: "node_modules/.installed",
    output: "node_modules/.package-lock.json",
    run: ["npm", "ci", "--no-audit", "--no-fund", "--prefer-offline", "--ignore-scripts"],
  },
  bundle: {
    inputs: [...CONFIGURATION, "src/main/frontend"],
    stamp: "target/frontend/bundled",
    output: "target/classes/theme/workspaces/admin/theme.properties",
    run: ["node", "node_modules/vite/bin/vite.js", "build", "--logLevel", "warn"],
  },
  test: { run: ["node", "node_modules/vitest/vitest.mjs", "run"] },
  check: {
    inputs: [...CONFIGURATION, "src/main/frontend", "src/test", ".prettierrc.json", ".prettierignore"],
    stamp: "target/frontend/checked",
    run: ["npm", "run", "--silent", "check"],
  },
};

function files(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => files(join(path, name)));
}

function digest(inputs) {
  const hash = createHash("sha256").update(process.version);
  for (const file of inputs.flatMap(files)) hash.update(file).update("\0").update(readFileSync(file)).update("\0");
  return hash.digest("hex");
}

function isCurrent({ inputs, stamp, output }, now) {
  if (!inputs || (output && !existsSync(output))) return false;
  return existsSync(stamp) && readFileSync(stamp, "utf8") === now;
}

/** What package.json asks for; tools that need it would fail with a riddle. */
const [major, minor] = process.versions.node.split(".").map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Install Node 20.19 or newer: https://nodejs.org. This is ${process.version}.`);
  process.exit(1);
}

const step = steps[process.argv[2]];
const now = step.inputs && digest(step.inputs);
if (!isCurrent(step, now)) {
  const [command, ...args] = step.run;
  const { status, error } = spawnSync(command, args, { stdio: "inherit" });
  if (error?.code === "ENOENT") console.error(`Install ${command}, which comes with Node, so that it is on the PATH.`);
  if (status !== 0) process.exit(status ?? 1);
  if (step.stamp) {
    mkdirSync(dirname(step.stamp), { recursive: true });
    writeFileSync(step.stamp, now);
  }
}
