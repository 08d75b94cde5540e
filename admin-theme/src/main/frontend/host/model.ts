/** What the caller may do, according to the server. */
export interface Caller {
  /** The languages that mails can be in; empty if there is no choice. */
  locales: string[];
  canCreate: boolean;
  canViewAll: boolean;
  realmAdmin: boolean;
}
