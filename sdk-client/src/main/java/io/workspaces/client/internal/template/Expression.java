package io.workspaces.client.internal.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands between the braces.
 *
 * @param path names from the outside in, at least one
 * @param fallback the text after {@code ??}
 */
public record Expression(List<String> path, @Nullable String fallback, Place place) {
    /** The path as it would be written, for messages. */
    public String written() {
        return String.join(".", path);
    }
}
