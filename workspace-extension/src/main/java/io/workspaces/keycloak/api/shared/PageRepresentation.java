package io.workspaces.keycloak.api.shared;

import io.workspaces.keycloak.kernel.Page;
import io.workspaces.keycloak.kernel.Total;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a page of a list in answers.
 *
 * @param totalIsLowerBound only if it is
 */
public record PageRepresentation<T>(
        List<T> items,
        long total,
        @Nullable Boolean totalIsLowerBound,
        @Nullable String next) {
    public static <V, T> PageRepresentation<T> of(Page<V> page, Function<? super V, ? extends T> mapping) {
        Page<T> mapped = page.map(mapping);
        Total total = mapped.total();
        return new PageRepresentation<>(
                mapped.items(), total.count(), total.isLowerBound() ? true : null, mapped.next());
    }
}
