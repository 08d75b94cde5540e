package io.workspaces.client.model;

import java.util.List;
import java.util.Map;

/**
 * Everything that a member's role and groups permit.
 *
 * @param role the default role
 * @param permissions the permission flags
 * @param access the granular permissions by resource type
 * @param sources what grants each permission
 */
public record EffectivePermissions(
        Role role, List<String> permissions, Map<String, List<String>> access, List<PermissionSource> sources) {}
