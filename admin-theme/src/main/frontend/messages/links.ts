/** What leads on from a page of Keycloak's about an organization or a user; the console loads it at its start. */
const LINKS: Record<string, { organizations: string; users: string }> = {
  de: {
    organizations: "Gruppen und Rollen werden in den Arbeitsbereichen verwaltet",
    users: "Arbeitsbereiche dieses Benutzers",
  },
  fr: {
    organizations: "Les groupes et les rôles se gèrent dans les espaces de travail",
    users: "Espaces de travail de cet utilisateur",
  },
  es: {
    organizations: "Los grupos y los roles se gestionan en los espacios de trabajo",
    users: "Espacios de trabajo de este usuario",
  },
  ja: { organizations: "グループとロールはワークスペースで管理します", users: "このユーザーのワークスペース" },
};

const ENGLISH = { organizations: "Groups and roles are managed in Workspaces", users: "Workspaces of this user" };

export const linkLabel = (locale: string, from: "organizations" | "users"): string =>
  (LINKS[locale.split(/[-_]/)[0] ?? ""] ?? ENGLISH)[from];
