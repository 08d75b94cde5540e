package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.invitation.LinkKind;
import io.workspaces.keycloak.invitation.Links;
import io.workspaces.keycloak.invitation.activation.AcceptedLink;
import java.time.Clock;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Keeps people from changing the address while they set up an account by an invitation. If the profile lacks something,
 * Keycloak shows its profile page during the set-up, and nothing can hide the field for the address there.
 */
public final class InvitedAddress {
    private static final String NOTE = "io.workspaces.set-up";

    private final KeycloakSession session;
    private final Links links;
    private final Clock clock;

    public InvitedAddress(KeycloakSession session, Links links, Clock clock) {
        this.session = session;
        this.links = links;
        this.clock = clock;
    }

    /** Marks a login that sets up an account for this address and no other. */
    static void hold(AuthenticationSessionModel login, String email) {
        login.setClientNote(NOTE, email);
    }

    /**
     * Restores the address that the account was created for, if the set-up of this request has changed it. Never sets
     * the address that the member has by now, since no link of this login was mailed to it.
     */
    void keep(AcceptedLink link, UserModel user) {
        Optional.ofNullable(session.getContext().getAuthenticationSession())
                .map(login -> login.getClientNote(NOTE))
                .filter(email -> !email.equals(user.getEmail()))
                .ifPresent(email -> restore(email, link, user));
    }

    private void restore(String email, AcceptedLink link, UserModel user) {
        RealmModel realm = session.getContext().getRealm();
        user.setEmail(email);
        user.setEmailVerified(links.open(realm.getId(), link.tokenHash(), clock.instant())
                .filter(open -> open.kind() == LinkKind.MAILED)
                .filter(open -> open.email().value().equals(email))
                .isPresent());
        if (realm.isRegistrationEmailAsUsername() && session.users().getUserByUsername(realm, email) == null) {
            user.setUsername(email);
        }
    }
}
