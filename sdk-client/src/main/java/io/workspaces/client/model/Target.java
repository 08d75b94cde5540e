package io.workspaces.client.model;

import org.jspecify.annotations.Nullable;

/**
 * What an audited action or a difference is about.
 *
 * @param kind for example {@code member}
 * @param id the id, if it still exists
 * @param name the display name
 */
public record Target(
        String kind, @Nullable String id, @Nullable String name) {}
