package io.workspaces.client.model;

import java.util.List;

/**
 * A workspace of the current user.
 *
 * @param id an opaque, stable id
 * @param alias as used in URLs
 * @param name the display name
 * @param roleText {@link #role()} as the server calls it
 * @param groups the user's custom groups in the workspace
 */
public record MyWorkspace(String id, String alias, String name, String roleText, List<Reference> groups) {
    /**
     * Returns the user's default role in the workspace.
     *
     * @return the user's default role in the workspace; {@link Role#UNKNOWN} if this version of the SDK does not know it
     */
    public Role role() {
        return Role.of(roleText);
    }
}
