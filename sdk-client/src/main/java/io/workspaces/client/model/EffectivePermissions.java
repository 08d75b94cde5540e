package io.workspaces.client.model;

import java.util.List;
import java.util.Map;

/**
 * The union of what a member's role and groups permit.
 *
 * @param role the default role
 * @param permissions flags
 * @param access granular entries by resource type
 * @param sources which of them gives what
 */
public record EffectivePermissions(
        Role role, List<String> permissions, Map<String, List<String>> access, List<PermissionSource> sources) {}
