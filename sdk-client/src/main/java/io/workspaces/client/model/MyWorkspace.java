package io.workspaces.client.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A workspace of the current user.
 *
 * @param id an opaque, stable id
 * @param alias as used in URLs
 * @param name the display name
 * @param roleText {@link #role()} as the server calls it
 * @param groups the user's custom groups in the workspace
 * @param activeUntil when the membership ends, if it does
 * @param permissions what the user may do, except with resources
 * @param access by type of resource, what they may do with resources
 * @param resources the resources that {@link #access} names
 */
public record MyWorkspace(
        String id,
        String alias,
        String name,
        String roleText,
        List<Reference> groups,
        @Nullable Instant activeUntil,
        List<String> permissions,
        Map<String, List<String>> access,
        List<GroupResource> resources) {
    /**
     * Returns the user's default role in the workspace.
     *
     * @return the user's default role in the workspace; {@link Role#UNKNOWN} if this version of the SDK does not know it
     */
    public Role role() {
        return Role.of(roleText);
    }
}
