package io.workspaces.client.model;

import org.jspecify.annotations.Nullable;

/**
 * The result of archiving or restoring a user in one workspace.
 *
 * @param workspaceId the id of the workspace
 * @param outcome {@code archived}, {@code unarchived}, {@code unchanged} or {@code refused}
 * @param code why it was refused, such as {@code last_admin}
 */
public record WorkspaceResult(
        String workspaceId, String outcome, @Nullable String code) {}
