package io.workspaces.client.model;

import org.jspecify.annotations.Nullable;

/**
 * A person's place in one workspace.
 *
 * @param workspaceId the workspace
 * @param alias its alias
 * @param name its name
 * @param memberId the membership
 * @param role the default role there
 * @param status the status there
 * @param archivedReason why, where archived there
 */
public record InstanceMembership(
        String workspaceId,
        String alias,
        String name,
        String memberId,
        Role role,
        MemberStatus status,
        @Nullable String archivedReason) {}
