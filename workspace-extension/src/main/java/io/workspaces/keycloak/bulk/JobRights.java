package io.workspaces.keycloak.bulk;

/** What the person who uploaded a file may do at this moment. */
public interface JobRights {
    boolean mayManage(BulkJob job);

    /** Whether they may see values of metadata. */
    boolean mayReveal(BulkJob job);
}
