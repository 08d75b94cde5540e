package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.invitation.activation.AcceptedLink;
import io.workspaces.keycloak.persistence.StoredJson;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * Keeps the accepted link as a note of a login and of its user session. In a login it is a client note, since only those
 * survive the first login through a provider. Requests cannot set it.
 */
public final class AcceptedLinks {
    private static final String NOTE = "io.workspaces.link";

    private AcceptedLinks() {}

    static String encode(AcceptedLink link) {
        return StoredJson.write(link);
    }

    static AcceptedLink decode(String note) {
        return StoredJson.read(note, AcceptedLink.class);
    }

    static void put(AuthenticationSessionModel login, AcceptedLink link) {
        login.setClientNote(NOTE, encode(link));
    }

    /** The link that the login of this request began with. */
    static Optional<AcceptedLink> ofLogin(KeycloakSession session) {
        return of(session.getContext().getAuthenticationSession());
    }

    static Optional<AcceptedLink> of(@Nullable AuthenticationSessionModel login) {
        return Optional.ofNullable(login).map(l -> l.getClientNote(NOTE)).map(AcceptedLinks::decode);
    }

    static void put(UserSessionModel session, AcceptedLink link) {
        session.setNote(NOTE, encode(link));
    }

    /** The link of the session's latest login that had one. */
    public static Optional<AcceptedLink> of(UserSessionModel session) {
        return Optional.ofNullable(session.getNote(NOTE)).map(AcceptedLinks::decode);
    }
}
