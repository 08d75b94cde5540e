package io.workspaces.client.internal.template;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The content of the braces.
 *
 * @param path the names from the outside in, at least one
 * @param fallback the text after {@code ??}
 */
public record Expression(List<String> path, @Nullable String fallback, Position position) {
    /** Returns the path as text, for messages. */
    public String source() {
        return String.join(".", path);
    }
}
