package io.workspaces.keycloak.api.shared;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jboss.logging.MDC;
import org.jspecify.annotations.Nullable;
import org.keycloak.models.KeycloakSession;

/**
 * The id of a request, by which the caller, the answer and the log know it: the caller's own if it is safe to log, else
 * a new one.
 */
public final class RequestId {
    static final String HEADER = "X-Request-Id";

    private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9._:/+=-]{1,128}");
    private static final String ATTRIBUTE = "io.workspaces.request-id";

    /** Its name in log formats: {@code %X{requestId}}. */
    private static final String LOG_KEY = "requestId";

    private RequestId() {}

    /** Marks the session's request as one of this API: it gets an id, and its failures are mapped by {@link FailureMapper}. */
    public static void begin(KeycloakSession session) {
        of(session);
    }

    /** The id of the session's request, which gets one with the first call. */
    static String of(KeycloakSession session) {
        return given(session).orElseGet(() -> give(session));
    }

    static Optional<String> given(KeycloakSession session) {
        return Optional.ofNullable(session.getAttribute(ATTRIBUTE, String.class));
    }

    private static String give(KeycloakSession session) {
        String id = accepted(session.getContext().getRequestHeaders().getHeaderString(HEADER));
        session.setAttribute(ATTRIBUTE, id);
        session.getContext().getHttpResponse().setHeader(HEADER, id);
        MDC.put(LOG_KEY, id);
        session.enlistForClose(() -> MDC.remove(LOG_KEY));
        return id;
    }

    static String accepted(@Nullable String asked) {
        return asked != null && SAFE.matcher(asked).matches()
                ? asked
                : UUID.randomUUID().toString();
    }
}
