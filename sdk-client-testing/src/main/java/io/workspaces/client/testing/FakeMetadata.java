package io.workspaces.client.testing;

import io.workspaces.client.model.MetadataKey;
import io.workspaces.client.model.Visibility;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A member's values and their visibility. Lists of clients are stored, but have no effect. */
final class FakeMetadata {
    private record Entry(String value, Visibility visibility, List<String> clients) {}

    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private int revision;

    void set(String key, String value, Visibility visibility) {
        entries.put(key, new Entry(value, visibility, List.of()));
        revision++;
    }

    /** Applies one entry of a merge patch: a text, an object with the changes, or null. */
    void patch(String key, @Nullable Object change) {
        @Nullable Entry known = entries.get(key);
        if (change == null) {
            entries.remove(key);
        } else if (change instanceof Map<?, ?> detailed) {
            entries.put(key, merged(key, known, detailed));
        } else {
            entries.put(
                    key,
                    new Entry(
                            change.toString(),
                            known == null ? Visibility.APP : known.visibility(),
                            known == null ? List.of() : known.clients()));
        }
        revision++;
    }

    private static Entry merged(String key, @Nullable Entry known, Map<?, ?> change) {
        @Nullable Object value = change.get("value");
        if (value == null && known == null) {
            throw ProblemException.invalid("metadata." + key, "metadata_value_missing", "has no value");
        }
        @Nullable Object visibility = change.get("visibility");
        Visibility before = known == null ? Visibility.APP : known.visibility();
        return new Entry(
                value == null ? String.valueOf(known == null ? "" : known.value()) : value.toString(),
                visibility == null ? before : Visibility.of(visibility.toString()),
                change.get("clients") instanceof List<?> clients
                        ? clients.stream().map(String::valueOf).toList()
                        : known == null ? List.of() : known.clients());
    }

    /** Remembers all entries; the answer brings them back. */
    Runnable remember() {
        Map<String, Entry> former = new LinkedHashMap<>(entries);
        return () -> {
            entries.clear();
            entries.putAll(former);
            revision++;
        };
    }

    List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    @Nullable
    String value(String key) {
        @Nullable Entry entry = entries.get(key);
        return entry == null ? null : entry.value();
    }

    Map<String, String> of(Visibility visibility) {
        Map<String, String> values = new LinkedHashMap<>();
        entries.forEach((key, entry) -> {
            if (entry.visibility() == visibility) {
                values.put(key, entry.value());
            }
        });
        return values;
    }

    FakeResponse keys(Instant at) {
        return FakeResponse.list(entries.entrySet().stream()
                        .map(entry -> new MetadataKey(
                                entry.getKey(),
                                entry.getValue().visibility().text(),
                                entry.getValue().clients(),
                                at))
                        .toList())
                .tagged(state());
    }

    Object state() {
        return List.of("metadata", revision);
    }

    /** Does not show the values. */
    @Override
    public String toString() {
        return entries.keySet().toString();
    }
}
