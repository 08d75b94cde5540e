package io.workspaces.keycloak.server.events;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.api.shared.Modules;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.member.OnViolation;
import io.workspaces.keycloak.server.events.KeycloakChanges.InRealm;
import io.workspaces.keycloak.server.events.KeycloakChanges.OfOrganization;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;

/** Reconciles changed groups and accounts with our rows, in workspaces that are in use. */
final class KeycloakChangeReconciler {
    private static final Comparator<OfOrganization> ORDER =
            Comparator.comparing(OfOrganization::organization).thenComparing(OfOrganization::id);

    private final WorkspacesSession workspaces;
    private final Modules modules;
    private final Actor actor;
    private final OnViolation onViolation;
    private final Map<WorkspaceId, Boolean> inUse = new HashMap<>();

    KeycloakChangeReconciler(WorkspacesSession workspaces, Modules modules, Actor actor, OnViolation onViolation) {
        this.workspaces = workspaces;
        this.modules = modules;
        this.actor = actor;
        this.onViolation = onViolation;
    }

    /** @throws WorkspacesException if a change that somebody requested breaks a rule */
    void review(KeycloakChanges changes) {
        Stream.concat(
                        changes.changedGroups().stream().flatMap(group -> locate(group).stream()),
                        changes.removedGroups().stream())
                .filter(group -> relevant(changes, group))
                .distinct()
                .sorted(ORDER)
                .forEach(this::group);
        changes.accounts().stream()
                .filter(account -> relevant(changes, account))
                .filter(account -> !changes.removedUsers().contains(new InRealm(account.realm(), account.id())))
                .sorted(ORDER)
                .forEach(this::account);
    }

    private boolean relevant(KeycloakChanges changes, OfOrganization changed) {
        return !changes.removedRealms().contains(changed.realm())
                && !changes.removedOrganizations().contains(new InRealm(changed.realm(), changed.organization()))
                && inUse.computeIfAbsent(
                        workspace(changed),
                        workspace -> modules.groups().groups().rolesComplete(workspace));
    }

    /** The organization of a group, unless it is the internal group that represents the organization. */
    private Optional<OfOrganization> locate(InRealm changed) {
        KeycloakSession session = workspaces.enterRealm(changed.realm());
        GroupModel group = session.groups().getGroupById(session.getContext().getRealm(), changed.id());
        OrganizationModel organization = group == null || group.getParentId() == null ? null : group.getOrganization();
        return Optional.ofNullable(organization)
                .map(org -> new OfOrganization(changed.realm(), org.getId(), changed.id()));
    }

    private void group(OfOrganization changed) {
        workspaces.enterRealm(changed.realm());
        try {
            modules.groups().reconcile().reconcile(actor, workspace(changed), changed.id());
        } catch (WorkspacesException refusal) {
            if (onViolation == OnViolation.REJECT) {
                throw refusal;
            }
            modules.groups().reconcile().undo(workspace(changed), changed.id());
        }
    }

    private void account(OfOrganization changed) {
        workspaces.enterRealm(changed.realm());
        modules.members().reconcileAccounts().reconcile(actor, workspace(changed), changed.id(), onViolation);
    }

    private static WorkspaceId workspace(OfOrganization changed) {
        return new WorkspaceId(changed.realm(), changed.organization());
    }
}
