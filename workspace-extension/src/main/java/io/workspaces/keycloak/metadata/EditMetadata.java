package io.workspaces.keycloak.metadata;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.kernel.Seen;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.Member;
import java.util.List;
import java.util.Map;

/** Changes a member's metadata and records it; the audit entry has the keys but no values. */
public final class EditMetadata {
    private final MetadataEditing editing;
    private final AuditTrail trail;

    public EditMetadata(MetadataEditing editing, AuditTrail trail) {
        this.editing = editing;
        this.trail = trail;
    }

    /**
     * Applies a patch.
     *
     * @throws WorkspacesException as {@link MetadataEditing#patch}
     */
    public MaskedMetadata patch(Actor actor, Member member, MetadataPatch patch, Seen seen) {
        MetadataEditing.Edited edited = editing.patch(member.workspace(), member.id(), patch, seen);
        if (edited.changed()) {
            trail.record(entry(actor, member, edited.written(), edited.removed()));
        }
        return edited.metadata();
    }

    /** What the audit trail says of a change, with names of keys. */
    public static AuditEntry entry(Actor actor, Member member, List<String> written, List<String> removed) {
        return new AuditEntry(
                member.workspace(),
                actor,
                AuditAction.METADATA_UPDATE,
                new AuditTarget("metadata", member.id(), member.displayName()),
                Map.of("written", written, "removed", removed));
    }
}
