// node openapi.mjs FILE: Redocly's recommended rules. Prints what breaks them, and fails if any is an error.
import { createConfig, lint } from "@redocly/openapi-core";

const config = await createConfig({ extends: ["recommended"] });
const problems = await lint({ ref: process.argv[2], config });
for (const { severity, ruleId, message, location } of problems) {
  console.log(severity, ruleId, location[0]?.pointer ?? "", message);
}
process.exit(problems.some(({ severity }) => severity === "error") ? 1 : 0);
