package io.workspaces.client.model;

import org.jspecify.annotations.Nullable;

/**
 * What became of a person in one workspace.
 *
 * @param workspaceId the workspace
 * @param outcome {@code archived}, {@code unarchived}, {@code unchanged} or {@code refused}
 * @param code why it was refused, such as {@code last_admin}
 */
public record PlaceResult(
        String workspaceId, String outcome, @Nullable String code) {}
