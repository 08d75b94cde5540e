package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.invitation.activation.AcceptedLink;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.member.Member;
import jakarta.ws.rs.core.UriBuilder;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import org.keycloak.common.util.Time;
import org.keycloak.models.ClientModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.LoginActionsService;

/** Accounts of people who set one up by an invitation. */
public final class InvitedAccounts {
    private static final int TOKEN_SECONDS = 600;

    private final KeycloakSession session;
    private final RealmModel realm;

    public InvitedAccounts(KeycloakSession session) {
        this.session = session;
        this.realm = session.getContext().getRealm();
    }

    /** Whoever has the address, as e-mail or as user name. */
    public Optional<UserModel> find(EmailAddress email) {
        return Optional.ofNullable(session.users().getUserByEmail(realm, email.value()))
                .or(() -> Optional.ofNullable(session.users().getUserByUsername(realm, email.value())));
    }

    /**
     * Whether the account was made by this very invitation and nobody can sign in to it yet. Any other
     * account is somebody's, whatever it lacks, and gets no password from here.
     */
    public boolean unfinished(Member member, UserModel user) {
        return user.getId().equals(member.createdUserId()) && RealmBegunAccounts.untouched(session, realm, user);
    }

    /** @param mailboxProved whether the link came by mail only, so that the address needs no other proof */
    public UserModel create(EmailAddress email, PersonName name, boolean mailboxProved) {
        UserModel user = session.users().addUser(realm, email.value());
        user.setEnabled(true);
        user.setEmail(email.value());
        begin(user, name, mailboxProved);
        return user;
    }

    /** Begins an account, or one anew that somebody else may have begun: what that person proved does not count. */
    public void begin(UserModel user, PersonName name, boolean mailboxProved) {
        user.setEmailVerified(mailboxProved);
        user.setFirstName(name.first());
        user.setLastName(name.last());
    }

    /** Where the person chooses a password. */
    public URI passwordPage(UserModel user, AcceptedLink link) {
        ClientModel client = new InvitationLogins(session).client();
        InvitationToken token = new InvitationToken(
                user.getId(),
                Objects.requireNonNull(user.getEmail()),
                Time.currentTime() + TOKEN_SECONDS,
                client.getClientId(),
                link);
        UriBuilder page = LoginActionsService.actionTokenProcessor(
                        session.getContext().getUri())
                .queryParam(
                        "key",
                        token.serialize(session, realm, session.getContext().getUri()))
                .queryParam("client_id", client.getClientId());
        return ChosenLanguage.passOn(session, page).build(realm.getName());
    }
}
