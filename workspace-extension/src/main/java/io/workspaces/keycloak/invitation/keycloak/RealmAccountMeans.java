package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.invitation.activation.AccountMeans;
import io.workspaces.keycloak.invitation.activation.Reclaim;
import io.workspaces.keycloak.invitation.mail.SendingHold;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jboss.logging.Logger;
import org.keycloak.credential.CredentialModel;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.UserSessionManager;

/** Removes access to accounts of the session's realm. Works without a request. */
final class RealmAccountMeans implements AccountMeans {
    private static final Logger LOG = Logger.getLogger(RealmAccountMeans.class);

    private final KeycloakSession session;
    private final RealmModel realm;
    private final SendingHold hold;

    RealmAccountMeans(KeycloakSession session, SendingHold hold) {
        this.session = session;
        this.hold = hold;
        this.realm = session.getContext().getRealm();
    }

    @Override
    public boolean takeAway(Reclaim task) {
        UserModel user = session.users().getUserById(realm, task.userId());
        if (user == null) {
            return false;
        }
        int sessions = endSessions(user, task);
        List<String> credentials = user.credentialManager()
                .getStoredCredentialsStream()
                .map(CredentialModel::getId)
                .filter(id -> !task.kept().credentials().contains(id))
                .toList();
        credentials.forEach(user.credentialManager()::removeStoredCredentialById);
        List<String> providers = session.users()
                .getFederatedIdentitiesStream(realm, user)
                .map(FederatedIdentityModel::getIdentityProvider)
                .filter(alias -> !alias.equals(task.kept().provider()))
                .toList();
        providers.forEach(alias -> session.users().removeFederatedIdentity(realm, user, alias));
        // The link of a mail that is under way to another address would change the account's address.
        if (user.getFirstAttribute(UserModel.EMAIL_PENDING) != null) {
            user.removeAttribute(UserModel.EMAIL_PENDING);
        }
        LOG.infof(
                "The account %s, unverified before its activation, lost %d sessions, %d credentials and %d identities",
                user.getId(), sessions, credentials.size(), providers.size());
        return sessions + credentials.size() + providers.size() > 0;
    }

    /** An offline session has the id of the online session that it came from. */
    private int endSessions(UserModel user, Reclaim task) {
        List<UserSessionModel> online =
                others(session.sessions().getUserSessionsStream(realm, user).toList(), task);
        List<UserSessionModel> offline = others(
                session.sessions().getOfflineUserSessionsStream(realm, user).toList(), task);
        online.forEach(other -> session.sessions().removeUserSession(realm, other));
        offline.forEach(new UserSessionManager(session)::revokeOfflineUserSession);
        return online.size() + offline.size();
    }

    private static List<UserSessionModel> others(List<UserSessionModel> sessions, Reclaim task) {
        return sessions.stream()
                .filter(other -> !other.getId().equals(task.kept().session()))
                .toList();
    }

    @Override
    public boolean holdsMails() {
        return hold.isHeld();
    }

    @Override
    public boolean tell(Reclaim task) {
        UserModel user = session.users().getUserById(realm, task.userId());
        if (user == null) {
            return true;
        }
        if (!RealmMail.serves(realm)) {
            LOG.infof("No mail tells what the account %s lost: its realm has no mail server", user.getId());
            return true;
        }
        String name = MailText.of(Objects.requireNonNullElse(realm.getDisplayName(), realm.getName()));
        try {
            // Keycloak adds values of its own to the map.
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(user)
                    .send(
                            "workspacesReclaimedSubject",
                            List.of(name),
                            "workspaces-reclaimed.ftl",
                            new HashMap<>(
                                    Map.of("account", Objects.requireNonNullElse(user.getEmail(), ""), "realm", name)));
            return true;
        } catch (EmailException | RuntimeException unsent) {
            // A realm's templates and mail servers may fail in any way.
            LOG.warnf("The mail about what the account %s lost was not sent: %s", user.getId(), unsent);
            return false;
        }
    }
}
