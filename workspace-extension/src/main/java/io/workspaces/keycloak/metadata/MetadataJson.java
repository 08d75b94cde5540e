package io.workspaces.keycloak.metadata;

import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one member of a patch from parsed JSON. */
final class MetadataJson {
    private static final Set<String> KNOWN = Set.of("value", "visibility", "clients");

    private MetadataJson() {}

    static MetadataChange change(@Nullable Object member, String field) {
        if (member == null) {
            return new MetadataChange.Remove();
        }
        if (member instanceof String text) {
            return MetadataChange.Write.of(MetadataValue.parse(text, field));
        }
        if (member instanceof Map<?, ?> object) {
            return write(object, field);
        }
        throw WorkspacesException.violation(field, "metadata_value_invalid", "is not a string");
    }

    private static MetadataChange write(Map<?, ?> object, String field) {
        for (Object name : object.keySet()) {
            if (!KNOWN.contains(name)) {
                throw WorkspacesException.violation(
                        field, "unknown_field", "has a member other than value, visibility and clients");
            }
        }
        return new MetadataChange.Write(
                object.containsKey("value") ? value(object.get("value"), field + ".value") : null,
                object.containsKey("visibility") ? visibility(object.get("visibility"), field + ".visibility") : null,
                object.containsKey("clients") ? clients(object.get("clients"), field + ".clients") : null);
    }

    private static MetadataValue value(@Nullable Object value, String field) {
        return MetadataValue.parse(text(value, field), field);
    }

    private static Visibility visibility(@Nullable Object visibility, String field) {
        return visibility == null ? Visibility.APP : Visibility.parse(text(visibility, field), field);
    }

    private static List<String> clients(@Nullable Object clients, String field) {
        if (clients == null) {
            return List.of();
        }
        if (!(clients instanceof List<?> list)) {
            throw WorkspacesException.violation(field, "clients_invalid", "is not a list of client ids");
        }
        List<String> ids = new ArrayList<>();
        list.forEach(id -> ids.add(text(id, field)));
        return Audience.clients(ids, field);
    }

    private static String text(@Nullable Object value, String field) {
        if (value instanceof String text) {
            return text;
        }
        throw WorkspacesException.violation(field, "metadata_value_invalid", "is not a string");
    }
}
