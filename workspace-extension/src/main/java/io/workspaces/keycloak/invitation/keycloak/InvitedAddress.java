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
 * Keeps the address of an account that an invitation has made. Keycloak's profile page, which comes up in
 * the set-up where the profile lacks something, would let it be edited, and nothing can hide the field.
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

    /** Has the login set an account up for this address and no other. */
    static void hold(AuthenticationSessionModel login, String email) {
        login.setClientNote(NOTE, email);
    }

    /**
     * Gives the account the address back that it was made for, if the set-up that goes on in this request
     * has changed it; never the one that the member has by now, to which no link of this login was mailed.
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
