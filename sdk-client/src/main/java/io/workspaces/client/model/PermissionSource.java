package io.workspaces.client.model;

import java.util.List;

/**
 * A permission and everything that gives it.
 *
 * @param permission {@code type:action}, or {@code type:action:resource}
 * @param from the role and groups
 */
public record PermissionSource(String permission, List<Origin> from) {}
