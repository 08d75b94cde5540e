package io.workspaces.keycloak.api.shared;

import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.Map;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSession;

/** Answers errors as problems and rolls back the request's transaction, which Keycloak would commit. */
@Provider
public class ProblemMapper implements ExceptionMapper<WorkspacesException> {
    private static final Logger LOG = Logger.getLogger(ProblemMapper.class);

    @Context
    @SuppressWarnings("NullAway.Init") // set by the JAX-RS container
    KeycloakSession session;

    @Override
    public Response toResponse(WorkspacesException refusal) {
        return answer(session, refusal);
    }

    static Response answer(KeycloakSession session, WorkspacesException refusal) {
        session.getTransactionManager().setRollbackOnly();
        String id = RequestId.of(session);
        LOG.logf(
                level(refusal.code()),
                "Request %s is answered %s",
                id,
                refusal.code().code());
        Map<String, Object> problem = Problem.of(refusal, id);
        Response.ResponseBuilder answer = Response.status(refusal.code().status())
                .type(Problem.MEDIA_TYPE)
                .header("Cache-Control", "no-store")
                .entity(Json.write(problem));
        if (refusal.code() == ErrorCode.UNAUTHORIZED) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        if (refusal.details().get("retryAfter") instanceof Number seconds) {
            answer.header("Retry-After", seconds);
        }
        return answer.build();
    }

    /** What others than the caller may have to do something about is seen without being asked for. */
    private static Logger.Level level(ErrorCode code) {
        if (code == ErrorCode.INTERNAL) {
            return Logger.Level.ERROR;
        }
        return code.status() > ErrorCode.INTERNAL.status() ? Logger.Level.INFO : Logger.Level.DEBUG;
    }
}
