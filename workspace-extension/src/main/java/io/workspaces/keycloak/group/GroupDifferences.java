package io.workspaces.keycloak.group;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds differences between a workspace's groups and Keycloak's. Our rows win. */
public final class GroupDifferences {
    private final Groups groups;
    private final KeycloakGroups keycloak;
    private final Catalogs catalogs;
    private final GroupAdoption adoption;

    public GroupDifferences(Groups groups, KeycloakGroups keycloak, Catalogs catalogs, GroupAdoption adoption) {
        this.groups = groups;
        this.keycloak = keycloak;
        this.catalogs = catalogs;
        this.adoption = adoption;
    }

    /**
     * What differs, and what the groups are once that is repaired.
     *
     * @param adopted ids of the groups that have no row before
     */
    public record Found(List<Discrepancy> discrepancies, List<Group> after, Set<String> adopted) {}

    /**
     * The differences: {@code permissions_wrong}, {@code group_missing}, {@code group_differs}, {@code group_unknown},
     * and {@code group_foreign}: a group that cannot become one of ours and stays as it is.
     */
    public Found find(Actor actor, WorkspaceId workspace) {
        PermissionCatalog catalog = catalogs.of(workspace.realm());
        List<Discrepancy> discrepancies = new ArrayList<>();
        Map<String, KeycloakGroup> claimed =
                keycloak.claimed(workspace).stream().collect(Collectors.toMap(KeycloakGroup::id, Function.identity()));
        List<Group> present = groups.all(workspace);
        List<Group> after = new ArrayList<>();
        for (Group stored : present) {
            Group right = right(stored, catalog);
            after.add(right);
            KeycloakGroup theirs = claimed.get(stored.id());
            if (!right.equals(stored)) {
                discrepancies.add(discrepancy("permissions_wrong", right, () -> groups.save(right)));
            } else if (theirs == null || !same(right, theirs)) {
                boolean there = keycloak.find(workspace, stored.id()).isPresent();
                discrepancies.add(
                        discrepancy(there ? "group_differs" : "group_missing", right, () -> keycloak.update(right)));
            }
        }
        Set<String> adopted = new HashSet<>();
        adoption.unknown(workspace, present).forEach((theirs, ours) -> {
            discrepancies.add(unknown(actor, theirs, ours));
            ours.ifPresent(group -> {
                after.add(group);
                adopted.add(group.id());
            });
        });
        return new Found(discrepancies, after, adopted);
    }

    private Discrepancy unknown(Actor actor, KeycloakGroup theirs, Optional<Group> ours) {
        AuditTarget target = new AuditTarget("group", theirs.id(), theirs.name().orElse(""));
        return ours.map(group -> new Discrepancy("group_unknown", target, () -> adoption.adopt(actor, group)))
                .orElseGet(() -> new Discrepancy("group_foreign", target, null));
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

    private static Discrepancy discrepancy(String kind, Group group, Runnable action) {
        return new Discrepancy(kind, new AuditTarget("group", group.id(), group.name()), action);
    }
}
