/** What the caller may do, as the server tells it. */
export interface Caller {
  canCreate: boolean;
  canViewAll: boolean;
  realmAdmin: boolean;
}
