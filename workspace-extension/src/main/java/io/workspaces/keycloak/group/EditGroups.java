package io.workspaces.keycloak.group;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.Seen;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Creates, changes and deletes custom groups, and changes what Builders may do. */
public final class EditGroups {
    private final WorkspaceLocks locks;
    private final Groups groups;
    private final Catalogs catalogs;
    private final ResourceRegistry resources;
    private final Promotions promotions;
    private final GroupAudit trail;

    public EditGroups(
            WorkspaceLocks locks,
            Groups groups,
            Catalogs catalogs,
            ResourceRegistry resources,
            Promotions promotions,
            GroupAudit trail) {
        this.locks = locks;
        this.groups = groups;
        this.catalogs = catalogs;
        this.resources = resources;
        this.promotions = promotions;
        this.trail = trail;
    }

    /** @throws WorkspacesException {@code invalid_request}, {@code group_exists}, {@code resource_unknown} */
    public Group create(Actor actor, WorkspaceId workspace, GroupName name, PermissionSet permissions) {
        locks.lock(workspace);
        PermissionSet checked = catalogs.of(workspace.realm()).check(permissions);
        List<Group> present = groups.all(workspace);
        Group.requireRoom(present);
        name.requireFree(present);
        resources.requireKnown(workspace, PermissionSet.NONE, checked);
        Group group = groups.create(workspace, name.value(), null, checked);
        trail.created(actor, group, Map.of());
        return group;
    }

    /**
     * Locks the workspace before a change or a deletion.
     *
     * @throws WorkspacesException {@code not_found}, {@code precondition_failed} if the group has changed since the
     *     caller saw it
     */
    public void requireSeen(WorkspaceId workspace, String id, Seen seen) {
        locks.lock(workspace);
        seen.require(() -> groups.find(workspace, id)
                .orElseThrow(WorkspacesException::notFound)
                .tag());
    }

    /**
     * Plans a change of name or permissions. End-users of a group that becomes builder-level are promoted to Builder.
     *
     * @param permissions computes the new permissions from the current ones
     * @throws WorkspacesException {@code not_found}, {@code role_immutable}, {@code group_exists},
     *     {@code resource_unknown}
     */
    public PlannedChange<Group> change(
            Actor actor,
            WorkspaceId workspace,
            String id,
            @Nullable GroupName name,
            @Nullable UnaryOperator<PermissionSet> permissions) {
        locks.lock(workspace);
        Group before = groups.find(workspace, id).orElseThrow(WorkspacesException::notFound);
        PermissionCatalog catalog = catalogs.of(workspace.realm());
        PermissionSet wanted =
                permissions == null ? before.permissions() : catalog.check(permissions.apply(before.permissions()));
        checkRole(before, name, wanted);
        resources.requireKnown(workspace, before.permissions(), wanted);
        String newName = name == null ? before.name() : name.value();
        if (name != null) {
            name.requireFree(groups.all(workspace).stream()
                    .filter(g -> !g.id().equals(id))
                    .toList());
        }
        Group after = new Group(id, workspace, newName, before.role(), wanted, catalog.builderLevel(wanted));
        boolean raised = !after.isRole() && after.builderLevel() && !before.builderLevel();
        Effects effects = raised ? promotions.onRaising(after) : Effects.NONE;
        return new PlannedChange<>(effects, () -> save(actor, before, after, effects));
    }

    private Group save(Actor actor, Group before, Group after, Effects effects) {
        if (before.equals(after)) {
            return after;
        }
        groups.save(after);
        promotions.promote(actor, after.workspace(), effects);
        trail.changed(actor, before, after);
        return after;
    }

    private static void checkRole(Group group, @Nullable GroupName name, PermissionSet wanted) {
        if (group.role() == null) {
            return;
        }
        boolean editable = group.role() == DefaultRole.BUILDER;
        if (name != null || (!editable && !wanted.equals(group.permissions()))) {
            throw WorkspacesException.of(ErrorCode.ROLE_IMMUTABLE);
        }
        boolean named = wanted.access().values().stream()
                .flatMap(java.util.Collection::stream)
                .anyMatch(entry -> !entry.endsWith(":" + PermissionSet.ALL));
        if (named) {
            throw WorkspacesException.violation(
                    "access", "role_all_resources", "of a default role can only name all resources");
        }
    }

    /** Deletes a custom group; its members keep their roles. */
    public void delete(Actor actor, WorkspaceId workspace, String id) {
        locks.lock(workspace);
        Group group = groups.find(workspace, id).orElseThrow(WorkspacesException::notFound);
        if (group.isRole()) {
            throw WorkspacesException.of(ErrorCode.ROLE_IMMUTABLE);
        }
        groups.remove(group);
        trail.deleted(actor, group);
    }
}
