package io.workspaces.keycloak.audit;

/** Stores audit entries in the transaction of the change that they describe. */
public interface AuditTrail {
    void record(AuditEntry entry);

    /** Stores one in a transaction of its own, for what has happened whatever becomes of the request. */
    default void recordApart(AuditEntry entry) {
        record(entry);
    }
}
