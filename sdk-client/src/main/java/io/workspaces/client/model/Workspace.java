package io.workspaces.client.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workspace as administrators see it.
 *
 * @param id opaque and stable
 * @param alias as it stands in addresses
 * @param name for people
 * @param description for people
 * @param enabled whether anybody gets in
 * @param members by status
 * @param flags what an operator should know, such as {@code no_admin}
 */
public record Workspace(
        String id,
        String alias,
        String name,
        @Nullable String description,
        boolean enabled,
        @Nullable MemberCounts members,
        List<String> flags) {}
