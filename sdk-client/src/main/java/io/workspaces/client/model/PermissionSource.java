package io.workspaces.client.model;

import java.util.List;

/**
 * A permission, and everything that grants it.
 *
 * @param permission {@code type:action}, or {@code type:action:resource}
 * @param from the roles and groups that grant it
 */
public record PermissionSource(String permission, List<Origin> from) {}
