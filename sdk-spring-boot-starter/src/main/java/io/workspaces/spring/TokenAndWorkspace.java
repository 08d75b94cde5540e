package io.workspaces.spring;

import io.workspaces.client.error.Problem;
import io.workspaces.client.error.UnauthorizedException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a request says of its user; the same for Spring MVC and WebFlux. */
final class TokenAndWorkspace {
    private static final Problem NO_TOKEN = Problem.of(401, "unauthorized", "the request has no access token");
    private static final String BEARER = "Bearer ";

    private TokenAndWorkspace() {}

    static UnauthorizedException noToken() {
        return new UnauthorizedException(NO_TOKEN, null);
    }

    /** Reads the token of the header {@code Authorization}. */
    static Optional<String> bearer(@Nullable String authorization) {
        return Optional.ofNullable(authorization)
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip());
    }

    /** Finds the workspace in the variables of the path, or takes the configured one. */
    static String workspace(@Nullable Object variables, @Nullable String configured) {
        if (variables instanceof Map<?, ?> path && path.get("workspace") instanceof String named) {
            return named;
        }
        if (configured == null) {
            throw new IllegalStateException(
                    "No workspace: set workspaces.workspace, or add a path variable {workspace}");
        }
        return configured;
    }
}
