import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";
import { layerRules } from "./build/layers.mjs";

export default tseslint.config(
  { ignores: ["target", "node_modules"] },
  {
    files: ["src/**/*.{ts,tsx}", "vite.config.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true } },
    plugins: { "react-hooks": reactHooks },
    rules: {
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      "@typescript-eslint/no-misused-promises": ["error", { checksVoidReturn: { attributes: false } }],
      "max-lines": ["error", { max: 200, skipBlankLines: true }],
      // A type that only the response has says what the server promises.
      "@typescript-eslint/no-unnecessary-type-parameters": "off",
    },
  },
  ...layerRules,
  { files: ["src/main/frontend/messages/*.ts"], rules: { "max-lines": "off" } },
  {
    // The mock is plain JavaScript.
    files: ["src/test/**"],
    rules: {
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-base-to-string": "off",
    },
  },
);
