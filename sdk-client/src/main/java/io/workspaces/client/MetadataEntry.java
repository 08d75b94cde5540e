package io.workspaces.client;

import io.workspaces.client.model.Visibility;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Builds the metadata entries of requests. */
final class MetadataEntry {
    private MetadataEntry() {}

    /** Sets who may read a value. An empty list of clients is sent too, since it lifts the limit. */
    static Map<String, Object> ofAudience(Visibility visibility, String... clients) {
        return Map.of("visibility", visibility.text(), "clients", List.of(clients));
    }

    static Map<String, Object> of(String value, Visibility visibility, String... clients) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("value", value);
        entry.put("visibility", visibility.text());
        if (clients.length > 0) {
            entry.put("clients", List.of(clients));
        }
        return entry;
    }
}
