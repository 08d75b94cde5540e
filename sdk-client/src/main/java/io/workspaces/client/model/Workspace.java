package io.workspaces.client.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A workspace as administrators see it.
 *
 * @param id an opaque, stable id
 * @param alias as used in URLs
 * @param name the display name
 * @param description the description
 * @param enabled whether members have access
 * @param members the number of members by status
 * @param flags warnings for operators, such as {@code no_admin} and {@code accounts_gone}
 */
public record Workspace(
        String id,
        String alias,
        String name,
        @Nullable String description,
        boolean enabled,
        @Nullable MemberCounts members,
        List<String> flags) {}
