package io.workspaces.keycloak.bulk;

import org.jspecify.annotations.Nullable;

/**
 * What a row changes in one field of a member.
 *
 * @param field such as {@code role}, or {@code metadata.} and a key
 * @param before null for metadata, whose values are told to nobody
 */
public record FieldChange(
        String field, @Nullable String before, @Nullable String after) {
    static final String METADATA = "metadata.";
}
