package io.workspaces.client.model;

import org.jspecify.annotations.Nullable;

/**
 * A resource that a group names.
 *
 * @param type for example {@code app}
 * @param id the id of the resource
 * @param name the name in the resource registry
 * @param gone whether the registry no longer contains it
 */
public record GroupResource(
        String type, String id, @Nullable String name, boolean gone) {}
