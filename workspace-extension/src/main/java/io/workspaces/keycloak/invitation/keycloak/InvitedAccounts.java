package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.invitation.activation.AcceptedLink;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.PersonName;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.keycloak.common.util.Time;
import org.keycloak.connections.jpa.JpaConnectionProvider;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.ModelDuplicateException;
import org.keycloak.models.ModelException;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserCredentialModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.LoginActionsService;

/** Finds accounts by the invited address, and creates those that people set up by an invitation. */
public final class InvitedAccounts {
    private static final int TOKEN_SECONDS = 600;

    private final KeycloakSession session;
    private final RealmModel realm;

    public InvitedAccounts(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /**
     * The accounts that have the address. Each belongs to somebody, even if it has no credentials, and gets no password
     * from here. Keycloak's own look-up fails if there are several, which a realm may allow or have allowed.
     */
    public List<UserModel> find(EmailAddress email) {
        return session.users()
                .searchForUserStream(
                        realm, Map.of(UserModel.EMAIL, email.value(), UserModel.EXACT, Boolean.TRUE.toString()))
                .toList();
    }

    /**
     * Creates an account that somebody can sign in to at once.
     *
     * @param mailboxProved whether the link came by mail only, so that the address needs no other proof
     * @throws ModelDuplicateException if somebody else has created one with the address meanwhile
     * @throws ModelException if the password breaks the realm's policy; then no account is created
     */
    public UserModel create(EmailAddress email, PersonName name, boolean mailboxProved, String password) {
        UserModel user = session.users().addUser(realm, userName(email.value()));
        user.setEnabled(true);
        user.setEmail(email.value());
        user.setEmailVerified(mailboxProved);
        user.setFirstName(name.first());
        user.setLastName(name.last());
        try {
            user.credentialManager().updateCredential(UserCredentialModel.password(password));
        } catch (ModelException refused) {
            session.users().removeUser(realm, user);
            throw refused;
        }
        // A duplicate shows here, while a page can still answer it.
        session.getProvider(JpaConnectionProvider.class).getEntityManager().flush();
        return user;
    }

    /** The address, unless it is the user name of another account. */
    private String userName(String email) {
        return Stream.concat(Stream.of(email), IntStream.iterate(2, n -> n + 1).mapToObj(n -> email + "." + n))
                .filter(name -> session.users().getUserByUsername(realm, name) == null)
                .findFirst()
                .orElseThrow();
    }

    /** The address that signs the person in to the new account. */
    public URI signIn(UserModel user, AcceptedLink link) {
        ClientModel client = new InvitationLogins(session).client();
        InvitationToken token = new InvitationToken(
                user.getId(),
                Objects.requireNonNull(user.getEmail()),
                Time.currentTime() + TOKEN_SECONDS,
                client.getClientId(),
                link.settingUp());
        UriBuilder page = LoginActionsService.actionTokenProcessor(
                        session.getContext().getUri())
                .queryParam(
                        "key",
                        token.serialize(session, realm, session.getContext().getUri()))
                .queryParam("client_id", client.getClientId());
        return ChosenLanguage.passOn(session, page).build(realm.getName());
    }
}
