package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.invitation.BegunAccounts;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.MemberStatus;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** Accounts of Keycloak's realms that our rows name as begun. */
public final class RealmBegunAccounts implements BegunAccounts {
    private final KeycloakSession session;

    public RealmBegunAccounts(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public List<Begun> abandonedBefore(Instant moment, int most) {
        return entities()
                .createQuery(
                        "select m.realmId, m.createdUserId from WspMember m where m.createdUserId is not null"
                                + " and m.status = :invited and not exists (select 1 from WspInvitationLink l"
                                + " where l.memberId = m.id and l.usedAt > :moment) order by m.createdUserId",
                        Object[].class)
                .setParameter("invited", MemberStatus.INVITED)
                .setParameter("moment", moment.toEpochMilli())
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Begun((String) row[0], (String) row[1]))
                .toList();
    }

    @Override
    public List<Begun> of(WorkspaceId workspace) {
        return entities()
                .createQuery(
                        "select m.createdUserId from WspMember m where m.organizationId = :org"
                                + " and m.createdUserId is not null and m.status = :invited",
                        String.class)
                .setParameter("org", workspace.organization())
                .setParameter("invited", MemberStatus.INVITED)
                .getResultStream()
                .map(user -> new Begun(workspace.realm(), user))
                .toList();
    }

    private EntityManager entities() {
        return session.getProvider(JpaConnectionProvider.class).getEntityManager();
    }

    @Override
    public void discard(Begun account) {
        RealmModel realm = session.realms().getRealm(account.realm());
        if (realm == null) {
            return;
        }
        // Keycloak's organizations ask the session for the realm, and in the background it has none yet.
        RealmModel before = session.getContext().getRealm();
        session.getContext().setRealm(realm);
        UserModel user = session.users().getUserById(realm, account.userId());
        if (user != null && untouched(session, realm, user)) {
            session.users().removeUser(realm, user);
        }
        if (before != null) {
            session.getContext().setRealm(before);
        }
    }

    /** Whether nobody can sign in to the account: Keycloak keeps it, without credentials or identities. */
    static boolean untouched(KeycloakSession session, RealmModel realm, UserModel user) {
        return user.getFederationLink() == null
                && user.credentialManager()
                        .getStoredCredentialsStream()
                        .findAny()
                        .isEmpty()
                && session.users()
                        .getFederatedIdentitiesStream(realm, user)
                        .findAny()
                        .isEmpty();
    }
}
