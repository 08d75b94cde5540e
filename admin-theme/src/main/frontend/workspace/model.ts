export interface Workspace {
  id: string;
  alias: string;
  name: string;
  description: string;
  enabled: boolean;
  members: { active: number; invited: number; archived: number };
  flags: string[];
}

export interface WorkspaceSettings {
  identityProviders?: string[] | null;
  strictSso: boolean;
  linkOnly: boolean;
  reveal: boolean;
  mailsPerHour: number;
  invitationExpiry: string;
  auditRetention: string;
  reminders: boolean;
  timeZone: string;
  seats?: { all?: number | null; builders?: number | null } | null;
  /** What realm admins allow for signing in; workspace Admins can only narrow it. */
  bounds?: { identityProviders?: string[] };
  owners: Record<string, "realm" | "workspace">;
  readOnly: string[];
}

export type SettingValues = Omit<WorkspaceSettings, "bounds" | "owners" | "readOnly">;

export type SettingName = keyof SettingValues;
