package io.workspaces.client.model;

import org.jspecify.annotations.Nullable;

/**
 * A user's membership in one workspace.
 *
 * @param workspaceId the id of the workspace
 * @param alias the alias of the workspace
 * @param name the display name of the workspace
 * @param memberId the id of the membership
 * @param roleText {@link #role()} as the server calls it
 * @param statusText {@link #status()} as the server calls it
 * @param archivedReason why the user is archived in the workspace, if they are
 */
public record InstanceMembership(
        String workspaceId,
        String alias,
        String name,
        String memberId,
        String roleText,
        String statusText,
        @Nullable String archivedReason) {
    /**
     * Returns the default role in the workspace.
     *
     * @return the default role in the workspace; {@link Role#UNKNOWN} if this version of the SDK does not know it
     */
    public Role role() {
        return Role.of(roleText);
    }

    /**
     * Returns the status in the workspace.
     *
     * @return the status in the workspace; {@link MemberStatus#UNKNOWN} if this version of the SDK does not know it
     */
    public MemberStatus status() {
        return MemberStatus.of(statusText);
    }
}
