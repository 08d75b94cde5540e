package io.workspaces.keycloak.invitation.keycloak;

import io.workspaces.keycloak.invitation.activation.AcceptedLink;
import io.workspaces.keycloak.persistence.StoredJson;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The accepted link as a note of a login and of the session that comes out of it. In a login it is a
 * client note, which alone survives the first login through a provider; requests cannot set it.
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

    /** The link behind the login that goes on in this request. */
    static Optional<AcceptedLink> ofLogin(KeycloakSession session) {
        return of(session.getContext().getAuthenticationSession());
    }

    static Optional<AcceptedLink> of(@Nullable AuthenticationSessionModel login) {
        return Optional.ofNullable(login).map(l -> l.getClientNote(NOTE)).map(AcceptedLinks::decode);
    }

    static void put(UserSessionModel session, AcceptedLink link) {
        session.setNote(NOTE, encode(link));
    }

    /** The link that the session began or went on with. */
    public static Optional<AcceptedLink> of(UserSessionModel session) {
        return Optional.ofNullable(session.getNote(NOTE)).map(AcceptedLinks::decode);
    }
}
