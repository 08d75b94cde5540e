package io.workspaces.client.model;

import org.jspecify.annotations.Nullable;

/**
 * A user's membership in one workspace.
 *
 * @param workspaceId the id of the workspace
 * @param alias the alias of the workspace
 * @param name the display name of the workspace
 * @param memberId the id of the membership
 * @param role the default role in the workspace
 * @param status the status in the workspace
 * @param archivedReason why the user is archived in the workspace, if they are
 */
public record InstanceMembership(
        String workspaceId,
        String alias,
        String name,
        String memberId,
        Role role,
        MemberStatus status,
        @Nullable String archivedReason) {}
