package io.workspaces.keycloak.api.metadata;

import io.workspaces.keycloak.metadata.MetadataKey;
import io.workspaces.keycloak.metadata.MetadataValue;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The JSON of a member's metadata for a service. */
record AppMetadataRepresentation(String memberId, Map<String, String> metadata) {
    public static AppMetadataRepresentation of(String memberId, SortedMap<MetadataKey, MetadataValue> values) {
        Map<String, String> metadata = new TreeMap<>();
        values.forEach((key, value) -> metadata.put(key.name(), value.text()));
        return new AppMetadataRepresentation(memberId, metadata);
    }

    /** Leaves out the values. */
    @Override
    public String toString() {
        return "AppMetadata[" + memberId + ", " + metadata.keySet() + "]";
    }
}
