export interface Workspace {
  id: string;
  alias: string;
  name: string;
  description?: string | null;
  enabled: boolean;
  members: { active: number; invited: number; archived: number };
  flags?: string[] | null;
}

export interface Settings {
  identityProviders?: string[] | null;
  strictSso: boolean;
  linkOnly: boolean;
  reveal: boolean;
  mailsPerHour: number;
  invitationExpiry: string;
  auditRetention: string;
}
