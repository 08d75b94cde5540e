package io.workspaces.keycloak.audit;

/** Where entries are kept, in the transaction of the change that they tell. */
public interface AuditTrail {
    void record(AuditEntry entry);
}
