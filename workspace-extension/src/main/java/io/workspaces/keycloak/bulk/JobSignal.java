package io.workspaces.keycloak.bulk;

/** Tells this node that a job waits, which it would otherwise find out some seconds later. */
public interface JobSignal {
    /** When the transaction is committed. */
    void afterCommit();
}
