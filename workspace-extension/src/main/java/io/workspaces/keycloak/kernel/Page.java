package io.workspaces.keycloak.kernel;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * One page of a list.
 *
 * @param total matching entries on all pages
 * @param next cursor of the next page, null on the last
 */
public record Page<T>(List<T> items, Total total, @Nullable String next) {
    /** Most entries a page may have. */
    public static final int MAX_LIMIT = 200;

    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), total, next);
    }
}
