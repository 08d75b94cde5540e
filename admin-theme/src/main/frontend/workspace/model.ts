export interface Workspace {
  id: string;
  alias: string;
  name: string;
  description?: string | null;
  enabled: boolean;
  members: { active: number; invited: number; archived: number };
  flags?: string[] | null;
}

export interface SettingValues {
  identityProviders?: string[] | null;
  strictSso: boolean;
  linkOnly: boolean;
  reveal: boolean;
  mailsPerHour: number;
  invitationExpiry: string;
  auditRetention: string;
}

export type SettingName = keyof SettingValues;

export interface Settings extends SettingValues {
  /** What realm admins have set of signing in; workspace Admins only narrow it. */
  bounds?: { identityProviders?: string[] | null } | null;
  owners: Record<SettingName, "realm" | "workspace">;
  readOnly: SettingName[];
}
