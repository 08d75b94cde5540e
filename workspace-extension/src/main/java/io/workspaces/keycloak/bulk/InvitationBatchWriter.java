package io.workspaces.keycloak.bulk;

import io.workspaces.keycloak.bulk.RowVerdicts.Admitted;
import java.util.List;

/** Stores invited people, hundreds at a time. */
public interface InvitationBatchWriter {
    /** Stores members, groups, metadata, invitations, mails to send and what the audit trail says. */
    void add(BulkJob job, List<Admitted> people);
}
