package io.workspaces.client;

import io.workspaces.client.internal.http.Request;
import io.workspaces.client.model.Profile;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request body under construction, with the plan that confirms its effects and the ETag that it is based on.
 * Immutable; {@code toString} shows no values.
 */
record RequestBody(Map<String, @Nullable Object> properties, String plan, String etag) {
    static final RequestBody EMPTY = new RequestBody(Map.of(), "", "");

    RequestBody with(String name, @Nullable Object value) {
        return new RequestBody(plus(properties, name, value), plan, etag);
    }

    /** Sets the fields that the profile has. */
    RequestBody with(Profile profile) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(properties);
        profile.fields().forEach(field -> more.put(field.property(), profile.text(field)));
        return new RequestBody(Collections.unmodifiableMap(more), plan, etag);
    }

    /** Adds an entry to the nested object of the given name. */
    RequestBody withNested(String name, String key, @Nullable Object value) {
        @SuppressWarnings("unchecked") // only this method puts it there
        Map<String, @Nullable Object> inner = (Map<String, @Nullable Object>) properties.getOrDefault(name, Map.of());
        return with(name, plus(inner == null ? Map.of() : inner, key, value));
    }

    private static Map<String, @Nullable Object> plus(
            Map<String, @Nullable Object> map, String name, @Nullable Object value) {
        Map<String, @Nullable Object> more = new LinkedHashMap<>(map);
        more.put(name, value);
        return Collections.unmodifiableMap(more);
    }

    RequestBody confirmed(String by) {
        return new RequestBody(properties, by, etag);
    }

    RequestBody ifMatch(String etag) {
        return new RequestBody(properties, plan, etag);
    }

    /** Returns the request with this body. */
    Request applyTo(Request request) {
        return request.ifMatch(etag).json(properties);
    }

    Map<String, String> parameters() {
        return Map.of("confirm", plan);
    }

    @Override
    public String toString() {
        return properties.keySet().toString();
    }
}
