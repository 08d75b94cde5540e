package io.workspaces.keycloak.workspace;

import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What people of workspaces are told by mail when its time has come. What has been told is stored with the mail, under the
 * workspace's lock, so that no node tells it twice.
 */
public interface Announcements {
    /** The next workspace, by organization, in which somebody has to be told something. */
    Optional<WorkspaceId> next(@Nullable String afterOrganization);

    /**
     * Tells some people of a workspace.
     *
     * @return whether there may be more
     */
    boolean tellSome(WorkspaceId workspace, int max);
}
