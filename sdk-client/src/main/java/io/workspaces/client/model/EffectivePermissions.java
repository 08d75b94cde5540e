package io.workspaces.client.model;

import java.util.List;
import java.util.Map;

/**
 * Everything that a member's role and groups permit.
 *
 * @param roleText {@link #role()} as the server calls it
 * @param permissions the permission flags
 * @param access the granular permissions by resource type
 * @param sources what grants each permission
 */
public record EffectivePermissions(
        String roleText, List<String> permissions, Map<String, List<String>> access, List<PermissionSource> sources) {
    /**
     * Returns the default role.
     *
     * @return the default role; {@link Role#UNKNOWN} if this version of the SDK does not know it
     */
    public Role role() {
        return Role.of(roleText);
    }
}
