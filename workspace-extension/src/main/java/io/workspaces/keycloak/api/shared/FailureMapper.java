package io.workspaces.keycloak.api.shared;

import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.persistence.Contention;
import io.workspaces.keycloak.persistence.DatabaseAway;
import io.workspaces.keycloak.persistence.FailureLog;
import jakarta.ws.rs.ServiceUnavailableException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;
import org.keycloak.services.error.KeycloakErrorHandler;
import org.keycloak.utils.MediaTypeMatcher;

/**
 * Answers {@code busy} if a request of this API failed because of contention and {@code unavailable} if the database is
 * away, where Keycloak would answer with an unexpected error, and {@code internal} if nobody expected the failure. Every
 * database failure passes here, also one at the commit or inside another exception. All other failures, and those of
 * other paths, go to Keycloak's own handler (26.7).
 */
@Provider
public class FailureMapper implements ExceptionMapper<RuntimeException> {
    private static final Logger LOG = Logger.getLogger(FailureMapper.class);

    @Context
    @SuppressWarnings("NullAway.Init") // set by the JAX-RS container
    KeycloakSession session;

    @Override
    public Response toResponse(RuntimeException failure) {
        if (RequestId.given(session).isEmpty()) {
            return KeycloakErrorHandler.getResponse(session, failure);
        }
        boolean page = MediaTypeMatcher.isHtmlRequest(session.getContext().getRequestHeaders());
        WorkspacesException passing = passing(failure);
        if (passing != null && !page) {
            return ProblemMapper.answer(session, passing);
        }
        Response answer = KeycloakErrorHandler.getResponse(
                session, passing == null ? failure : new ServiceUnavailableException());
        if (answer.getStatus() != ErrorCode.INTERNAL.status()) {
            return answer;
        }
        if (page) {
            LOG.errorf("Request %s failed", RequestId.of(session));
            return answer;
        }
        return ProblemMapper.answer(session, WorkspacesException.of(ErrorCode.INTERNAL));
    }

    /** What the caller is told of a failure that goes away by itself. */
    private @Nullable WorkspacesException passing(RuntimeException failure) {
        if (DatabaseAway.in(failure)) {
            LOG.warnf("Request %s met no database: %s", RequestId.of(session), FailureLog.text(failure));
            return WorkspacesException.unavailable();
        }
        return Contention.in(failure) ? WorkspacesException.busy() : null;
    }
}
