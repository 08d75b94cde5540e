package io.workspaces.keycloak.metadata;

import io.workspaces.keycloak.access.AccessGuard;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.workspace.WorkspaceSettings;
import java.util.Map;
import java.util.function.Function;

/**
 * Allows realm admins who may manage the organization and all accounts to see values, and workspace Admins if the
 * workspace's setting allows it. Somebody who impersonates them may not, as it is not their own right.
 */
public final class GuardedReveals implements Reveals {
    private final AccessGuard guard;
    private final Function<WorkspaceId, WorkspaceSettings> settings;
    private final AuditTrail trail;

    public GuardedReveals(AccessGuard guard, Function<WorkspaceId, WorkspaceSettings> settings, AuditTrail trail) {
        this.guard = guard;
        this.settings = settings;
        this.trail = trail;
    }

    @Override
    public void require(WorkspaceId workspace) {
        guard.requireManage(workspace);
        boolean allowed = guard.authority().realmAdmin()
                ? guard.authority().mayManageAccounts()
                : settings.apply(workspace).reveal();
        if (!allowed) {
            throw WorkspacesException.of(ErrorCode.FORBIDDEN);
        }
        if (guard.authority().actor().impersonator() != null) {
            throw WorkspacesException.of(ErrorCode.IMPERSONATED_SESSION);
        }
    }

    @Override
    public void record(Member member, MetadataKey key, String reason) {
        trail.record(new AuditEntry(
                member.workspace(),
                guard.authority().actor(),
                AuditAction.METADATA_REVEAL,
                new AuditTarget("metadata", member.id(), member.displayName()),
                Map.of("key", key.name(), "reason", reason)));
    }
}
