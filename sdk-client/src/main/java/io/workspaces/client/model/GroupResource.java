package io.workspaces.client.model;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A resource that permissions name.
 *
 * @param type for example {@code app}
 * @param id the id of the resource
 * @param name the name in the resource registry, the last one if it is gone, or the id
 * @param gone whether the registry no longer contains it
 */
public record GroupResource(
        String type, String id, @Nullable String name, boolean gone) implements Serializable {}
