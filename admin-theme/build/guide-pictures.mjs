// Copies the pictures of docs/guide.md from the screenshots of the last run of ConsoleIT and InvitationPagesIT.
import { copyFileSync } from "node:fs";
import { join } from "node:path";

/** A picture of each chapter, and the screenshot that it is. */
const PICTURES = {
  "my-workspaces": "own-workspaces",
  workspaces: "light-workspaces",
  settings: "light-settings",
  users: "light-users",
  invite: "light-invite",
  invitation: "invitation-new-light",
  csv: "checked",
  update: "update-checked",
  group: "light-group",
  effects: "effects",
  metadata: "light-metadata",
  audit: "light-audit",
  "all-users": "light-everybody",
};

const root = join(import.meta.dirname, "../..");
for (const [picture, shot] of Object.entries(PICTURES))
  copyFileSync(
    join(root, "integration-tests/target/console", `${shot}.png`),
    join(root, "docs/images", `${picture}.png`),
  );
