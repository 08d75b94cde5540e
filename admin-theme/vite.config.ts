import { readFileSync } from "node:fs";
import type { Plugin, UserConfig } from "vite";
import { defineConfig } from "vitest/config";
import { bundledPackages } from "./build/bundled-packages.mjs";

const ASSETS = "resources/assets";

/**
 * Keeps the class names of PatternFly and drops its style sheets: the page has them, except for a few that
 * workspaces.css names.
 */
const patternflyStyles: Plugin = {
  name: "patternfly-styles",
  enforce: "pre",
  transform(code, id) {
    if (!/@patternfly\/.*\.m?js$/.test(id) || !code.includes(".css")) return undefined;
    return { code: code.replace(/^import .*\.css.*$/gm, ""), map: null, moduleSideEffects: false };
  },
};

/**
 * Writes theme.properties and the page of the second console with the hashed names of the entries: Keycloak's
 * cached and zipped copies are keyed by name and server version only, so a name must never be reused with other bytes.
 */
const themeFiles: Plugin = {
  name: "theme-files",
  generateBundle(_options, bundle) {
    const asset = (name: string) => {
      const found = Object.values(bundle).find((file) =>
        file.type === "chunk" ? file.isEntry && file.name === name : file.names.includes(name),
      );
      if (!found) throw new Error(`The build made no ${name}`);
      return found.fileName.replace("resources/", "");
    };
    for (const fileName of ["theme.properties", "workspaces-console.ftl"]) {
      const source = readFileSync(`src/main/frontend/theme/${fileName}`, "utf8").replace(
        /@(\w+(?:\.css)?)@/g,
        (_all, name: string) => asset(name),
      );
      this.emitFile({ type: "asset", fileName, source });
    }
  },
};

const build: UserConfig["build"] = {
  outDir: "target/classes/theme/workspaces/admin",
  emptyOutDir: true,
  target: "es2022",
  modulePreload: false,
  minify: "terser",
  terserOptions: { compress: { passes: 3 }, format: { comments: false } },
  assetsInlineLimit: 0,
  rollupOptions: {
    input: { workspaces: "src/main/frontend/main.tsx", standalone: "src/main/frontend/standalone.tsx" },
    // Resolved by the import map in the page, so that the pages run on the console's own React.
    external: ["react", "react-dom", "react-dom/client", "react/jsx-runtime"],
    output: {
      // Keycloak's build of react-dom holds both.
      paths: { "react-dom/client": "react-dom" },
      entryFileNames: `${ASSETS}/[name]-[hash].js`,
      chunkFileNames: `${ASSETS}/[name]-[hash].js`,
      assetFileNames: `${ASSETS}/[name]-[hash][extname]`,
      // Whatever the first page needs is one file: what others share with it is smaller in there. Not what loads it.
      manualChunks: (id) =>
        id.endsWith("/pages/Pages.tsx") ? "Pages" : id.includes("vite/preload-helper") ? "load" : undefined,
    },
  },
};

export default defineConfig({
  base: "",
  publicDir: false,
  plugins: [patternflyStyles, themeFiles, bundledPackages("target/classes/META-INF")],
  build,
  test: {
    environment: "jsdom",
    include: ["src/test/frontend/**/*.test.{ts,tsx}"],
    setupFiles: ["src/test/frontend/setup.ts"],
    isolate: false,
    maxWorkers: 1,
    testTimeout: 60_000,
    reporters: ["default", ["junit", { outputFile: "target/vitest-reports/TEST-vitest.xml" }]],
  },
});
