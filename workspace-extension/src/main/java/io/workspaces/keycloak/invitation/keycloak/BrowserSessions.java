package io.workspaces.keycloak.invitation.keycloak;

import java.util.Objects;
import java.util.Optional;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;

/** The realm's session in the browser that sends the request. */
public final class BrowserSessions {
    private final KeycloakSession session;

    public BrowserSessions(KeycloakSession session) {
        this.session = session;
    }

    public Optional<UserSessionModel> current() {
        return Optional.ofNullable(AuthenticationManager.authenticateIdentityCookie(
                        session, session.getContext().getRealm(), true))
                .map(AuthenticationManager.AuthResult::session);
    }

    /** The name to show for whoever is signed in. */
    public String name(UserSessionModel userSession) {
        UserModel user = userSession.getUser();
        return Objects.requireNonNullElse(user.getEmail(), user.getUsername());
    }

    /** Signs out on the server too, since no parameter of a login makes Keycloak switch users. */
    public void end(UserSessionModel userSession) {
        KeycloakContext context = session.getContext();
        AuthenticationManager.backchannelLogout(
                session,
                context.getRealm(),
                userSession,
                context.getUri(),
                context.getConnection(),
                context.getRequestHeaders(),
                true);
        AuthenticationManager.expireIdentityCookie(session);
    }
}
