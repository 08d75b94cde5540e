package io.workspaces.keycloak.group;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.Seen;
import io.workspaces.keycloak.kernel.Violation;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Replaces a realm's permission catalog. Admin grants everything in it, and so does each Builder role that granted
 * everything in the former one. What other groups grant has to keep its meaning.
 */
public final class ReplaceCatalog {
    private static final int PLACES = 200;

    private final WorkspaceLocks locks;
    private final Groups groups;
    private final Catalogs catalogs;
    private final Promotions promotions;
    private final AuditTrail trail;

    public ReplaceCatalog(
            WorkspaceLocks locks, Groups groups, Catalogs catalogs, Promotions promotions, AuditTrail trail) {
        this.locks = locks;
        this.groups = groups;
        this.catalogs = catalogs;
        this.promotions = promotions;
        this.trail = trail;
    }

    /**
     * A group whose permissions would be invalid in the new catalog.
     *
     * @param reason {@code permission_unknown}, or {@code builder_level} if End-users would be in a group that they
     *     cannot be in
     */
    public record Place(String workspace, String group, String name, String reason, String explanation) {}

    /**
     * @throws WorkspacesException {@code precondition_failed} if the catalog has changed since the caller saw it,
     *     {@code catalog_in_use} with the first 200 places
     */
    public void replace(Actor actor, String realm, PermissionCatalog catalog, Seen seen) {
        catalogs.lock(realm);
        List<WorkspaceId> workspaces = lockAll(realm);
        PermissionCatalog former = catalogs.of(realm);
        seen.require(former::tag);
        List<Group> before = groups.ofRealm(realm);
        List<Group> after =
                before.stream().map(group -> translated(group, former, catalog)).toList();
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < after.size(); i++) {
            boolean raised = after.get(i).builderLevel() && !before.get(i).builderLevel();
            addPlaces(after.get(i), raised, catalog, places);
        }
        if (!places.isEmpty()) {
            throw WorkspacesException.of(
                            ErrorCode.CATALOG_IN_USE,
                            places.get(0).name() + " " + places.get(0).explanation())
                    .with("total", places.size())
                    .with("places", places.stream().limit(PLACES).toList());
        }
        catalogs.replace(realm, catalog);
        for (int i = 0; i < after.size(); i++) {
            if (!after.get(i).equals(before.get(i))) {
                groups.save(after.get(i));
            }
        }
        workspaces.forEach(workspace -> record(actor, workspace, former, catalog));
    }

    /** Locks all workspaces, in a fixed order so that two replacements do not deadlock. */
    private List<WorkspaceId> lockAll(String realm) {
        List<WorkspaceId> workspaces = groups.ofRealm(realm).stream()
                .map(Group::workspace)
                .distinct()
                .sorted(Comparator.comparing(WorkspaceId::organization))
                .toList();
        workspaces.forEach(locks::lock);
        return workspaces;
    }

    private static Group translated(Group group, PermissionCatalog former, PermissionCatalog catalog) {
        boolean everything = group.role() == DefaultRole.ADMIN
                || (group.role() == DefaultRole.BUILDER && group.permissions().equals(former.everything()));
        return group.granting(everything ? catalog.everything() : group.permissions(), catalog);
    }

    private void addPlaces(Group group, boolean raised, PermissionCatalog catalog, List<Place> places) {
        for (Violation violation : catalog.violations(group.permissions())) {
            places.add(place(group, "permission_unknown", violation.message()));
        }
        if (raised && !group.isRole() && !promotions.onRaising(group).isEmpty()) {
            places.add(place(group, "builder_level", "would be builder-level and has End-users"));
        }
    }

    private static Place place(Group group, String reason, String explanation) {
        return new Place(group.workspace().organization(), group.id(), group.name(), reason, explanation);
    }

    private void record(Actor actor, WorkspaceId workspace, PermissionCatalog before, PermissionCatalog after) {
        trail.record(new AuditEntry(
                workspace,
                actor,
                AuditAction.PERMISSION_CATALOG_UPDATE,
                new AuditTarget("permission-catalog", null, "permission-catalog"),
                Map.of("types", Map.of("before", before.types(), "after", after.types()))));
    }
}
