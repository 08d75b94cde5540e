package io.workspaces.keycloak.group;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import java.util.Optional;

/**
 * Handles changes of a group that were made in Keycloak itself, by their final result: takes them over into our row, or
 * refuses them.
 */
public final class ReconcileGroups {
    private final WorkspaceLocks locks;
    private final Groups groups;
    private final KeycloakGroups keycloak;
    private final EditGroups edit;
    private final GroupAdoption adoption;

    public ReconcileGroups(
            WorkspaceLocks locks, Groups groups, KeycloakGroups keycloak, EditGroups edit, GroupAdoption adoption) {
        this.locks = locks;
        this.groups = groups;
        this.keycloak = keycloak;
        this.edit = edit;
        this.adoption = adoption;
    }

    /**
     * Makes our group and Keycloak's consistent.
     *
     * @throws WorkspacesException with the rule that the change breaks
     */
    public void reconcile(Actor actor, WorkspaceId workspace, String id) {
        locks.lock(workspace);
        Optional<Group> ours = groups.find(workspace, id);
        Optional<KeycloakGroup> theirs = keycloak.find(workspace, id);
        if (ours.isPresent() && theirs.isPresent()) {
            take(actor, ours.get(), theirs.get());
        } else if (ours.isPresent()) {
            edit.delete(actor, workspace, id);
        } else if (theirs.filter(KeycloakGroup::claimed).isPresent()) {
            adoption.adopt(actor, workspace, theirs.get());
        }
    }

    /** Overwrites Keycloak's group with our row. */
    public void undo(WorkspaceId workspace, String id) {
        groups.find(workspace, id).ifPresent(keycloak::update);
    }

    private void take(Actor actor, Group ours, KeycloakGroup theirs) {
        if (!theirs.claimed()) {
            throw WorkspacesException.of(
                    ErrorCode.ROLE_IMMUTABLE,
                    "The group " + ours.name() + " belongs to the workspace: it keeps its place and its prefix");
        }
        String name = theirs.name().orElseThrow();
        PlannedChange<Group> change = edit.change(
                actor,
                ours.workspace(),
                ours.id(),
                name.equals(ours.name()) ? null : GroupName.parse(name),
                theirs.permissions().equals(ours.permissions()) ? null : present -> theirs.permissions());
        if (!change.effects().isEmpty()) {
            throw WorkspacesException.of(
                    ErrorCode.CONFIRMATION_REQUIRED,
                    "The change would make " + change.effects().promotions()
                            + " End-users of the group Builders, which has to be confirmed in the workspace itself");
        }
        keycloak.update(change.action().get());
    }
}
