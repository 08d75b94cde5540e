package io.workspaces.keycloak.bulk;

import java.util.List;

/** Stores what a file changes in members, hundreds at a time. */
public interface ChangeBatchWriter {
    /** Stores members, groups, metadata, invitations, mails to send and what the audit trail says. */
    void write(BulkJob job, List<MemberChange> changes);
}
