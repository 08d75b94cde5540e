package io.workspaces.client.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a member's metadata at one moment.
 *
 * @param items the keys with who may read their values
 * @param tag changes with every change of any of them
 */
public record MetadataKeys(
        List<MetadataKey> items, @Nullable String tag) {}
