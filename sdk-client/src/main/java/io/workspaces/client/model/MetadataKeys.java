package io.workspaces.client.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a member's metadata, with their ETag.
 *
 * @param items the keys, and who may read their values
 * @param etag changes whenever a key or a value changes
 */
public record MetadataKeys(
        List<MetadataKey> items, @Nullable String etag) {}
