package io.workspaces.keycloak.group;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Takes over groups that Keycloak has under our prefix, and that have no row, as after the import of a realm. */
public final class GroupAdoption {
    private final Groups groups;
    private final KeycloakGroups keycloak;
    private final Catalogs catalogs;
    private final GroupAudit trail;

    public GroupAdoption(Groups groups, KeycloakGroups keycloak, Catalogs catalogs, GroupAudit trail) {
        this.groups = groups;
        this.keycloak = keycloak;
        this.catalogs = catalogs;
        this.trail = trail;
    }

    /**
     * The groups without a row, each as the custom group that it becomes beside those that come before it; empty if it
     * cannot become one.
     *
     * @param present the groups that have a row
     */
    Map<KeycloakGroup, Optional<Group>> unknown(WorkspaceId workspace, Collection<Group> present) {
        Set<String> known = present.stream().map(Group::id).collect(Collectors.toSet());
        List<Group> all = new ArrayList<>(present);
        Map<KeycloakGroup, Optional<Group>> unknown = new LinkedHashMap<>();
        for (KeycloakGroup theirs : keycloak.claimed(workspace)) {
            if (!known.contains(theirs.id())) {
                Optional<Group> group = adoptable(workspace, theirs, all);
                group.ifPresent(all::add);
                unknown.put(theirs, group);
            }
        }
        return unknown;
    }

    private Optional<Group> adoptable(WorkspaceId workspace, KeycloakGroup theirs, Collection<Group> present) {
        try {
            return Optional.of(custom(workspace, theirs, present));
        } catch (WorkspacesException foreign) {
            return Optional.empty();
        }
    }

    /**
     * Keycloak's group as one of ours.
     *
     * @throws WorkspacesException if it cannot be one
     */
    private Group custom(WorkspaceId workspace, KeycloakGroup theirs, Collection<Group> present) {
        GroupName name = GroupName.parse(theirs.name().orElseThrow());
        name.requireFree(present);
        PermissionCatalog catalog = catalogs.of(workspace.realm());
        PermissionSet permissions = catalog.check(theirs.permissions());
        return new Group(theirs.id(), workspace, name.value(), null, permissions, catalog.builderLevel(permissions));
    }

    /**
     * Takes over one group, with the workspace locked.
     *
     * @throws WorkspacesException if it cannot be one of ours
     */
    void adopt(Actor actor, WorkspaceId workspace, KeycloakGroup theirs) {
        adopt(actor, custom(workspace, theirs, groups.all(workspace)));
    }

    void adopt(Actor actor, Group group) {
        groups.adopt(group);
        trail.created(actor, group, Map.of());
    }

    /** Takes over all groups that can be ours, with the workspace locked. */
    void adoptAll(WorkspaceId workspace) {
        unknown(workspace, groups.all(workspace)).values().stream()
                .flatMap(Optional::stream)
                .forEach(group -> adopt(Actor.SYSTEM, group));
    }
}
