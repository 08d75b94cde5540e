package io.workspaces.keycloak.queries.currentuser;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.Optional;

/** Reads Active members with what belongs to them, as the database has it now. */
interface MemberSnapshots {
    Optional<MemberSnapshot> find(WorkspaceId workspace, String userId);

    /** Leaves the values of metadata and their key out. */
    Optional<MemberSnapshot> findWithoutValues(WorkspaceId workspace, String userId);
}
