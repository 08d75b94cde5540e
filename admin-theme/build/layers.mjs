/**
 * The folders of src/main/frontend, from the bottom up. A folder imports only from those above its line in this list;
 * folders in one line do not know each other. The entries next to the folders know all of them.
 */
export const LAYERS = [
  ["kernel"],
  ["messages"],
  ["ui"],
  ["host"],
  // Features. A group's members are shown by "member"; a member's metadata by "metadata", which asks only for an id.
  ["workspace"],
  ["metadata"],
  ["group"],
  ["currentuser"],
  ["member"],
  ["invitation"],
  ["instance", "audit"],
  ["pages"],
];

/** What eslint forbids in the files of each folder. */
export const layerRules = LAYERS.flatMap((folders, at) =>
  folders.map((folder) => {
    const lower = LAYERS.slice(0, at).flat();
    return {
      files: [`src/main/frontend/${folder}/**`],
      rules: {
        "no-restricted-imports": [
          "error",
          {
            patterns: [
              {
                regex: `^\\.\\./(?!(${lower.join("|")})/[^/]+$)`,
                message: `"${folder}" may import from ${lower.join(", ") || "no other folder"}: see build/layers.mjs.`,
              },
            ],
          },
        ],
      },
    };
  }),
);
