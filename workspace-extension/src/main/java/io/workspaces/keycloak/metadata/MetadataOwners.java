package io.workspaces.keycloak.metadata;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.Collection;

/** The members that metadata belongs to. */
public interface MetadataOwners {
    boolean exists(WorkspaceId workspace, String member);

    /** Locks the member until the end of the transaction; false if the workspace has no such member. */
    boolean lock(WorkspaceId workspace, String member);

    /** Locks many members until the end of the transaction. */
    void lockAll(WorkspaceId workspace, Collection<String> members);
}
