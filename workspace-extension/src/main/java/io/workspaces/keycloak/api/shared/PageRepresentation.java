package io.workspaces.keycloak.api.shared;

import io.workspaces.keycloak.kernel.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The JSON of a page of a list in answers. */
public record PageRepresentation<T>(
        List<T> items, long total, @Nullable String next) {
    public static <V, T> PageRepresentation<T> of(Page<V> page, Function<? super V, ? extends T> mapping) {
        Page<T> mapped = page.map(mapping);
        return new PageRepresentation<>(mapped.items(), mapped.total(), mapped.next());
    }
}
