package io.workspaces.keycloak.access.keycloak;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.access.Actor.Impersonator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.ImpersonationSessionNote;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;

/** Finds out who acts in a user's session; the session's notes name an impersonator. */
public final class SessionActors {
    private SessionActors() {}

    /** The user of the request's token; Keycloak has put their session into the context. */
    public static Actor ofRequest(KeycloakSession session, UserModel user) {
        return new Actor(
                user.getId(),
                user.getUsername(),
                impersonator(session.getContext().getUserSession()));
    }

    /**
     * The caller of Keycloak's own API, or {@link Actor#SYSTEM} if there is none. Taken from the session, since tokens
     * of Keycloak's own console do not name their user.
     */
    public static Actor asking(KeycloakSession session) {
        UserSessionModel userSession = session.getContext().getBearerToken() == null
                ? null
                : session.getContext().getUserSession();
        return userSession == null ? Actor.SYSTEM : of(userSession);
    }

    public static Actor of(UserSessionModel userSession) {
        UserModel user = userSession.getUser();
        return new Actor(user.getId(), user.getUsername(), impersonator(userSession));
    }

    public static @Nullable Impersonator impersonator(@Nullable UserSessionModel userSession) {
        String id =
                userSession == null ? null : userSession.getNote(ImpersonationSessionNote.IMPERSONATOR_ID.toString());
        if (userSession == null || id == null) {
            return null;
        }
        String name = userSession.getNote(ImpersonationSessionNote.IMPERSONATOR_USERNAME.toString());
        return new Impersonator(id, Objects.requireNonNullElse(name, id));
    }
}
