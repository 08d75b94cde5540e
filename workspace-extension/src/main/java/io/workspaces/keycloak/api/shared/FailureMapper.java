package io.workspaces.keycloak.api.shared;

import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.persistence.Contention;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.error.KeycloakErrorHandler;
import org.keycloak.utils.MediaTypeMatcher;

/**
 * Answers {@code busy} if a request of this API failed because of contention; Keycloak would answer with an unexpected
 * error. Every database failure passes here, also one at the commit or inside another exception. All other failures,
 * and those of other paths, go to Keycloak's own handler (26.7).
 */
@Provider
public class FailureMapper implements ExceptionMapper<RuntimeException> {
    private static final String OURS = "io.workspaces.door";

    @Context
    @SuppressWarnings("NullAway.Init") // set by the JAX-RS container
    KeycloakSession session;

    /** Marks the session's request as one of this API, so that its failures are mapped here. */
    public static void watch(KeycloakSession session) {
        session.setAttribute(OURS, true);
    }

    @Override
    public Response toResponse(RuntimeException failure) {
        if (!session.getAttributeOrDefault(OURS, false) || !Contention.in(failure)) {
            return KeycloakErrorHandler.getResponse(session, failure);
        }
        return MediaTypeMatcher.isHtmlRequest(session.getContext().getRequestHeaders())
                ? KeycloakErrorHandler.getResponse(session, new ServiceUnavailableException())
                : ProblemMapper.answer(session, WorkspacesException.busy());
    }
}
