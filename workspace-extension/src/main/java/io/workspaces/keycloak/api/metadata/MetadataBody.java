package io.workspaces.keycloak.api.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.keycloak.api.shared.Json;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.metadata.MetadataPatch;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON of metadata, in its own requests and as the member {@code metadata} of others. */
final class MetadataBody {
    private MetadataBody() {}

    /** @throws WorkspacesException {@code invalid_request} with one violation for each invalid key */
    public static MetadataPatch patch(@Nullable JsonNode metadata) {
        if (metadata == null || metadata.isNull()) {
            return MetadataPatch.NONE;
        }
        if (!metadata.isObject()) {
            throw WorkspacesException.violation("metadata", "not_an_object", "has to be a JSON object");
        }
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        metadata.properties()
                .forEach(member -> members.put(member.getKey(), Json.convert(member.getValue(), Object.class)));
        return MetadataPatch.ofJson(members);
    }
}
