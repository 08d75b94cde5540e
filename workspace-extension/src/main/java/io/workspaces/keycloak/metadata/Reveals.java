package io.workspaces.keycloak.metadata;

import io.workspaces.keycloak.kernel.WorkspaceId;

/** Permission for, and record of, showing a value to a person. */
public interface Reveals {
    /** @throws io.workspaces.keycloak.kernel.WorkspacesException {@code forbidden} */
    void require(WorkspaceId workspace, String member);

    /** Writes down that a value is shown, in the same transaction; the value itself is not told. */
    void record(WorkspaceId workspace, String member, MetadataKey key, String reason);
}
