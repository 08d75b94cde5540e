package io.workspaces.keycloak.currentuser;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.Optional;

/** Reads Active members with what belongs to them, as the database has it now. */
public interface StoredUsers {
    Optional<StoredUser> find(WorkspaceId workspace, String userId);

    /** Leaves the values of metadata and their key out. */
    Optional<StoredUser> findWithoutValues(WorkspaceId workspace, String userId);
}
