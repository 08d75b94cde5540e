/** What the caller may do, according to the server. */
export interface Caller {
  canCreate: boolean;
  canViewAll: boolean;
  realmAdmin: boolean;
}
