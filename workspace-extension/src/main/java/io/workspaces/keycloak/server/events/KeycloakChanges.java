package io.workspaces.keycloak.server.events;

import io.workspaces.keycloak.persistence.AfterCommit;
import java.util.LinkedHashSet;
import java.util.Set;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.AbstractKeycloakTransaction;
import org.keycloak.models.KeycloakSession;
import org.keycloak.organization.OrganizationProvider;

/**
 * What one session has changed in Keycloak itself. Single events cannot be checked: a member that is removed leaves the
 * role's group first, and a deleted organization loses its members one by one. So events are only recorded, and checked
 * together before the commit.
 */
final class KeycloakChanges {
    private static final String ATTRIBUTE = "io.workspaces.changes";

    private final Set<String> realms = new LinkedHashSet<>();
    private final Set<InRealm> organizations = new LinkedHashSet<>();
    private final Set<InRealm> users = new LinkedHashSet<>();
    private final Set<InRealm> dropped = new LinkedHashSet<>();
    private final Set<InRealm> groups = new LinkedHashSet<>();
    private final Set<OfOrganization> removedGroups = new LinkedHashSet<>();
    private final Set<OfOrganization> accounts = new LinkedHashSet<>();

    /** Something in a realm, by its id. */
    record InRealm(String realm, String id) {}

    /** An account or a group of an organization, by its id. */
    record OfOrganization(String realm, String organization, String id) {}

    /** The changes of a session. The first call arranges that they are checked. */
    static KeycloakChanges of(KeycloakSession session) {
        KeycloakChanges present = session.getAttribute(ATTRIBUTE, KeycloakChanges.class);
        if (present != null) {
            return present;
        }
        KeycloakChanges changes = new KeycloakChanges();
        session.setAttribute(ATTRIBUTE, changes);
        prepareProviders(session);
        KeycloakChangeEnforcer enforcer = new KeycloakChangeEnforcer(session, changes);
        session.getTransactionManager().enlistPrepare(transaction(enforcer::beforeCommit));
        AfterCommit.run(session, enforcer::afterCommit);
        return changes;
    }

    /** Creates Keycloak's providers that take part in transactions, which is impossible once the commit has begun. */
    private static void prepareProviders(KeycloakSession session) {
        session.getProvider(JpaConnectionProvider.class);
        session.getProvider(OrganizationProvider.class);
        session.realms();
        session.groups();
        session.users();
    }

    private static AbstractKeycloakTransaction transaction(Runnable action) {
        return new AbstractKeycloakTransaction() {
            @Override
            protected void commitImpl() {
                action.run();
            }

            @Override
            protected void rollbackImpl() {
                // Nothing to do: the recorded changes did not take place.
            }
        };
    }

    boolean needReview() {
        return !accounts.isEmpty() || !groups.isEmpty() || !removedGroups.isEmpty();
    }

    Set<String> removedRealms() {
        return realms;
    }

    Set<InRealm> removedOrganizations() {
        return organizations;
    }

    Set<InRealm> removedUsers() {
        return users;
    }

    /** Accounts that are gone because somebody removed them, or because a directory no longer has them. */
    Set<InRealm> droppedUsers() {
        return dropped;
    }

    Set<InRealm> changedGroups() {
        return groups;
    }

    Set<OfOrganization> removedGroups() {
        return removedGroups;
    }

    Set<OfOrganization> accounts() {
        return accounts;
    }
}
