package io.workspaces.keycloak.member;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.group.GroupDifferences;
import io.workspaces.keycloak.group.Mend;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.workspace.Workspace;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares our rows with Keycloak's groups, memberships and accounts, and mends what differs. */
public final class Repair {
    private final WorkspaceLocks locks;
    private final GroupDifferences groups;
    private final MemberDifferences members;
    private final AuditTrail trail;

    public Repair(WorkspaceLocks locks, GroupDifferences groups, MemberDifferences members, AuditTrail trail) {
        this.locks = locks;
        this.groups = groups;
        this.members = members;
        this.trail = trail;
    }

    /**
     * Finds all differences and, unless it is a dry run, mends them in the same transaction. Our rows win
     * over Keycloak's groups and memberships; who is in the organization without a row is adopted.
     */
    public List<Mend> repair(Actor actor, Workspace named, boolean dryRun) {
        WorkspaceId workspace = named.id();
        locks.lock(workspace);
        List<Mend> mends = new ArrayList<>(mended(groups.find(actor, workspace), dryRun));
        mends.addAll(mended(members.find(actor, workspace), dryRun));
        if (!dryRun && !mends.isEmpty()) {
            record(actor, named, mends);
        }
        return mends;
    }

    private static List<Mend> mended(List<Mend> mends, boolean dryRun) {
        if (!dryRun) {
            mends.forEach(Mend::run);
        }
        return mends;
    }

    private void record(Actor actor, Workspace workspace, List<Mend> mends) {
        Map<String, Object> counts =
                new TreeMap<>(mends.stream().collect(Collectors.groupingBy(Mend::kind, Collectors.counting())));
        trail.record(new AuditEntry(
                workspace.id(),
                actor,
                AuditAction.WORKSPACE_REPAIR,
                new AuditTarget("workspace", workspace.id().organization(), workspace.name()),
                counts));
    }
}
