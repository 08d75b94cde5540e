package io.workspaces.keycloak.audit;

/** Stores audit entries in the transaction of the change that they describe. */
public interface AuditTrail {
    void record(AuditEntry entry);
}
