package io.workspaces.keycloak.metadata;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.Seen;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.Member;
import java.util.LinkedHashMap;
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
     * Applies a patch. Whoever may not see a value cannot show it to others either, and so perhaps to themselves.
     *
     * @param reveals asked if a value that stays would have more readers
     * @throws WorkspacesException as {@link MetadataEditing#patch} and {@link Reveals#require}
     */
    public MaskedMetadata patch(Actor actor, Member member, MetadataPatch patch, Seen seen, Reveals reveals) {
        MetadataEditing.Edited edited = editing.patch(
                member.workspace(), member.id(), patch, seen, () -> requireReveal(reveals, member.workspace()));
        if (edited.changed()) {
            trail.record(entry(actor, member, edited.written(), edited.removed(), edited.audiences()));
        }
        return edited.metadata();
    }

    private static void requireReveal(Reveals reveals, WorkspaceId workspace) {
        try {
            reveals.require(workspace);
        } catch (WorkspacesException refusal) {
            throw refusal.code() == ErrorCode.FORBIDDEN
                    ? WorkspacesException.of(
                            ErrorCode.FORBIDDEN,
                            "Only who may reveal a value may show it to more readers; write it anew, or narrow them")
                    : refusal;
        }
    }

    /** What the audit trail says of a job's change, with names of keys. */
    public static AuditEntry entry(Actor actor, Member member, List<String> written, List<String> removed) {
        return entry(actor, member, written, removed, Map.of());
    }

    private static AuditEntry entry(
            Actor actor,
            Member member,
            List<String> written,
            List<String> removed,
            Map<String, AudienceChange> audiences) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("written", written);
        detail.put("removed", removed);
        if (!audiences.isEmpty()) {
            Map<String, Object> changed = new LinkedHashMap<>();
            audiences.forEach((key, change) -> changed.put(key, change.asDetail()));
            detail.put("audience", changed);
        }
        return new AuditEntry(
                member.workspace(),
                actor,
                AuditAction.METADATA_UPDATE,
                new AuditTarget("metadata", member.id(), member.displayName()),
                detail);
    }
}
