package io.workspaces.keycloak.invitation.bulk;

import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.metadata.MetadataRow;
import java.util.List;
import java.util.Map;

/** Judges and seals what a row says about a person. */
public interface RowMetadata {
    /**
     * What is to be stored for a member that has nothing yet.
     *
     * @throws WorkspacesException {@code invalid_request}, {@code metadata_key_unavailable}
     */
    List<MetadataRow> seal(String memberId, Map<String, String> values);
}
