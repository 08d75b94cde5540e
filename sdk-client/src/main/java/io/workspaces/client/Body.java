package io.workspaces.client;

import io.workspaces.client.internal.http.Request;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of a request under construction, with what confirms its effects and what it is based on; immutable, prints
 * no values.
 */
record Body(Map<String, @Nullable Object> members, String plan, String seen) {
    static final Body EMPTY = new Body(Map.of(), "", "");

    Body with(String name, @Nullable Object value) {
        return new Body(plus(members, name, value), plan, seen);
    }

    /** With one more entry in the object of that name. */
    Body within(String name, String key, @Nullable Object value) {
        @SuppressWarnings("unchecked") // nothing else is put there
        Map<String, @Nullable Object> inner = (Map<String, @Nullable Object>) members.getOrDefault(name, Map.of());
        return with(name, plus(inner == null ? Map.of() : inner, key, value));
    }

    private static Map<String, @Nullable Object> plus(
            Map<String, @Nullable Object> map, String name, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(map);
        more.put(name, value);
        return Collections.unmodifiableMap(more);
    }

    Body confirmed(String by) {
        return new Body(members, by, seen);
    }

    Body ifStill(String tag) {
        return new Body(members, plan, tag);
    }

    /** The request with this as its body. */
    Request of(Request request) {
        return request.ifMatch(seen).json(members);
    }

    Map<String, String> parameters() {
        return Map.of("confirm", plan);
    }

    @Override
    public String toString() {
        return members.keySet().toString();
    }
}
