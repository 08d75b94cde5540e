package io.workspaces.keycloak.member;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.group.Discrepancy;
import io.workspaces.keycloak.group.GroupDifferences;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.workspace.Workspace;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares our rows with Keycloak's groups, memberships and accounts, and repairs the differences. */
public final class Repair {
    private final WorkspaceLocks locks;
    private final GroupDifferences groups;
    private final MemberDifferences differences;
    private final Members members;
    private final AccountSweeps sweeps;
    private final AuditTrail trail;

    public Repair(
            WorkspaceLocks locks,
            GroupDifferences groups,
            MemberDifferences differences,
            Members members,
            AccountSweeps sweeps,
            AuditTrail trail) {
        this.locks = locks;
        this.sweeps = sweeps;
        this.groups = groups;
        this.differences = differences;
        this.members = members;
        this.trail = trail;
    }

    /**
     * Finds all differences and, unless it is a dry run, repairs them in the same transaction. Our rows win over
     * Keycloak's groups and memberships, but whoever is not in the organization any more has left it, and does not come
     * back; people in the organization without a row are adopted. So are groups, with whom Keycloak has in them.
     * Accounts that are gone are believed to be, however many. A dry run judges members by the groups as they are after
     * the repair.
     */
    public List<Discrepancy> repair(Actor actor, Workspace named, boolean dryRun) {
        WorkspaceId workspace = named.id();
        locks.lock(workspace);
        GroupDifferences.Found found = groups.find(actor, workspace);
        List<Discrepancy> discrepancies = new ArrayList<>(mended(found.discrepancies(), dryRun));
        discrepancies.addAll(mended(differences.find(actor, workspace, found), dryRun));
        if (!dryRun) {
            sweeps.stopped(workspace, 0);
            members.recount(workspace);
        }
        if (!dryRun && !discrepancies.isEmpty()) {
            record(actor, named, discrepancies);
        }
        return discrepancies;
    }

    private static List<Discrepancy> mended(List<Discrepancy> discrepancies, boolean dryRun) {
        if (!dryRun) {
            discrepancies.forEach(Discrepancy::run);
        }
        return discrepancies;
    }

    private void record(Actor actor, Workspace workspace, List<Discrepancy> discrepancies) {
        Map<String, Object> counts = new TreeMap<>(
                discrepancies.stream().collect(Collectors.groupingBy(Discrepancy::kind, Collectors.counting())));
        trail.record(new AuditEntry(
                workspace.id(),
                actor,
                AuditAction.WORKSPACE_REPAIR,
                new AuditTarget("workspace", workspace.id().organization(), workspace.name()),
                counts));
    }
}
