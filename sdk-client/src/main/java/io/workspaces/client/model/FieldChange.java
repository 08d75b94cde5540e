package io.workspaces.client.model;

import org.jspecify.annotations.Nullable;

/**
 * A change of one field of a member.
 *
 * @param field the field, such as {@code role}, or {@code metadata.} and a key
 * @param before the text before; null for metadata
 * @param after the text afterwards; null for metadata
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {}
