package io.workspaces.keycloak.bulk;

/**
 * What the person who uploaded a file may do at this moment.
 *
 * <p>Fails with {@code account_not_writable} if the directory of their account does not answer.
 */
public interface JobRights {
    boolean mayManage(BulkJob job);

    /** Whether they may see values of metadata. */
    boolean mayReveal(BulkJob job);
}
