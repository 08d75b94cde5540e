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
 * Says at our doors that others were at the same rows, where Keycloak would answer an unexpected error. Whatever the
 * statement and whoever hides the database's failure, at the commit too, it comes by here. All else goes to
 * Keycloak's own handler (26.7), which has the failures of every other path too.
 */
@Provider
public class FailureMapper implements ExceptionMapper<RuntimeException> {
    private static final String OURS = "io.workspaces.door";

    @Context
    @SuppressWarnings("NullAway.Init") // set by the JAX-RS container
    KeycloakSession session;

    /** Lets the failures of this session's request be answered by us. */
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
