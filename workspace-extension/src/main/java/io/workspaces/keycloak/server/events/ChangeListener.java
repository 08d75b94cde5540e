package io.workspaces.keycloak.server.events;

import io.workspaces.keycloak.group.keycloak.OwnWriteMarker;
import io.workspaces.keycloak.server.events.KeycloakChanges.InRealm;
import io.workspaces.keycloak.server.events.KeycloakChanges.OfOrganization;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.GroupModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.OrganizationModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/** Records what anybody else than this product changes in organizations, their groups and their members. */
public final class ChangeListener implements ProviderEventListener {
    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof GroupModel.GroupEvent group) {
            onGroup(group);
        } else if (event instanceof OrganizationModel.OrganizationMembershipEvent membership) {
            record(membership.getSession(), membership.getOrganization(), membership.getUser());
        } else if (event instanceof OrganizationModel.OrganizationRemovedEvent removed) {
            KeycloakSession session = removed.getKeycloakSession();
            KeycloakChanges.of(session)
                    .removedOrganizations()
                    .add(new InRealm(realm(session), removed.getOrganization().getId()));
        } else if (event instanceof UserModel.UserPreRemovedEvent removed) {
            KeycloakChanges.of(removed.getKeycloakSession())
                    .removedUsers()
                    .add(new InRealm(
                            removed.getRealm().getId(), removed.getUser().getId()));
        } else if (event instanceof UserModel.UserRemovedEvent removed) {
            // Comes without the other event if LDAP or a workflow drops an account of a federation.
            KeycloakChanges.of(removed.getKeycloakSession())
                    .droppedUsers()
                    .add(new InRealm(
                            removed.getRealm().getId(), removed.getUser().getId()));
        } else if (event instanceof RealmModel.RealmRemovedEvent removed) {
            KeycloakChanges.of(removed.getKeycloakSession())
                    .removedRealms()
                    .add(removed.getRealm().getId());
        }
    }

    private static void onGroup(GroupModel.GroupEvent event) {
        KeycloakSession session = event.getKeycloakSession();
        GroupModel group = event.getGroup();
        if (group.getType() != GroupModel.Type.ORGANIZATION || OwnWriteMarker.active(session)) {
            return;
        }
        OrganizationModel organization = group.getOrganization();
        if (event instanceof GroupModel.GroupMemberJoinEvent joined) {
            record(session, organization, joined.getUser());
        } else if (event instanceof GroupModel.GroupMemberLeaveEvent left) {
            record(session, organization, left.getUser());
        } else if (!(event instanceof GroupModel.GroupRemovedEvent)) {
            // A new group does not have its organization yet.
            KeycloakChanges.of(session).changedGroups().add(new InRealm(realm(session), group.getId()));
        } else if (organization != null) {
            KeycloakChanges.of(session)
                    .removedGroups()
                    .add(new OfOrganization(realm(session), organization.getId(), group.getId()));
        }
    }

    private static void record(KeycloakSession session, @Nullable OrganizationModel organization, UserModel user) {
        if (organization != null && !OwnWriteMarker.active(session)) {
            KeycloakChanges.of(session)
                    .accounts()
                    .add(new OfOrganization(realm(session), organization.getId(), user.getId()));
        }
    }

    private static String realm(KeycloakSession session) {
        return session.getContext().getRealm().getId();
    }
}
