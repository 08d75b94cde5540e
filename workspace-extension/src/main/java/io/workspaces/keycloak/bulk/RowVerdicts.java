package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.invitation.InviteDraft;
import io.workspaces.keycloak.metadata.MetadataEntry;
import java.util.List;

/**
 * What is decided about the rows of a chunk.
 *
 * @param verdicts one for each row, in their order
 * @param admitted what to store for those that would be invited, in their order
 */
public record RowVerdicts(List<RowVerdict> verdicts, List<Admitted> admitted) {
    /** Somebody to invite, with metadata that is already sealed. */
    public record Admitted(long row, InviteDraft draft, List<MetadataEntry> metadata) {}
}
