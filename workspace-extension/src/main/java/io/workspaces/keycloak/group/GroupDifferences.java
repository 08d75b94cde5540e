package io.workspaces.keycloak.group;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds differences between a workspace's groups and Keycloak's. Our rows win. */
public final class GroupDifferences {
    private final Groups groups;
    private final KeycloakGroups keycloak;
    private final Catalogs catalogs;
    private final ReconcileGroups reconcile;

    public GroupDifferences(Groups groups, KeycloakGroups keycloak, Catalogs catalogs, ReconcileGroups reconcile) {
        this.groups = groups;
        this.keycloak = keycloak;
        this.catalogs = catalogs;
        this.reconcile = reconcile;
    }

    /**
     * The differences: {@code permissions_wrong}, {@code group_missing}, {@code group_differs}, {@code group_unknown},
     * and {@code group_foreign}: a group that cannot become one of ours and stays as it is.
     */
    public List<Discrepancy> find(Actor actor, WorkspaceId workspace) {
        PermissionCatalog catalog = catalogs.of(workspace.realm());
        List<Discrepancy> discrepancies = new ArrayList<>();
        Map<String, KeycloakGroup> claimed =
                keycloak.claimed(workspace).stream().collect(Collectors.toMap(KeycloakGroup::id, Function.identity()));
        for (Group stored : groups.all(workspace)) {
            Group right = right(stored, catalog);
            KeycloakGroup theirs = claimed.remove(stored.id());
            if (!right.equals(stored)) {
                discrepancies.add(discrepancy("permissions_wrong", right, () -> groups.save(right)));
            } else if (theirs == null || !same(right, theirs)) {
                boolean there = keycloak.find(workspace, stored.id()).isPresent();
                discrepancies.add(
                        discrepancy(there ? "group_differs" : "group_missing", right, () -> keycloak.update(right)));
            }
        }
        claimed.values().forEach(theirs -> discrepancies.add(unknown(actor, workspace, theirs)));
        return discrepancies;
    }

    private static Group right(Group group, PermissionCatalog catalog) {
        PermissionSet permissions = group.role() == null || group.role() == DefaultRole.BUILDER
                ? group.permissions()
                : catalog.initial(group.role());
        return group.granting(permissions, catalog);
    }

    private static boolean same(Group ours, KeycloakGroup theirs) {
        return theirs.name().filter(ours.name()::equals).isPresent()
                && theirs.permissions().equals(ours.permissions());
    }

    private Discrepancy unknown(Actor actor, WorkspaceId workspace, KeycloakGroup theirs) {
        AuditTarget target = new AuditTarget("group", theirs.id(), theirs.name().orElse(""));
        try {
            reconcile.adoptable(workspace, theirs);
        } catch (WorkspacesException foreign) {
            return new Discrepancy("group_foreign", target, null);
        }
        return new Discrepancy("group_unknown", target, () -> reconcile.reconcile(actor, workspace, theirs.id()));
    }

    private static Discrepancy discrepancy(String kind, Group group, Runnable action) {
        return new Discrepancy(kind, new AuditTarget("group", group.id(), group.name()), action);
    }
}
