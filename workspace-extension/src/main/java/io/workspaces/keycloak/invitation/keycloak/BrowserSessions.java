package io.workspaces.keycloak.invitation.keycloak;

import java.util.Objects;
import java.util.Optional;
import org.keycloak.models.KeycloakContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.services.managers.AuthenticationManager;

/** Who is signed in to the realm in the browser that asks. */
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

    /** What the signed-in person goes by. */
    public String name(UserSessionModel userSession) {
        UserModel user = userSession.getUser();
        return Objects.requireNonNullElse(user.getEmail(), user.getUsername());
    }

    /** Signs out, on the server too: no parameter of a login makes Keycloak switch users. */
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
