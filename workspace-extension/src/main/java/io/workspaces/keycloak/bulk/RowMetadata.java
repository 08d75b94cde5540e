package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.metadata.MetadataEntry;
import java.util.List;
import java.util.Map;

/** Judges and seals what a row says about a person. */
interface RowMetadata {
    /**
     * What is to be stored for a member that has nothing yet.
     *
     * @throws WorkspacesException {@code invalid_request}, {@code metadata_key_unavailable}
     */
    List<MetadataEntry> seal(String memberId, Map<String, String> values);
}
