package io.workspaces.spring;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.authentication.AbstractOAuth2TokenAuthenticationToken;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.HandlerMapping;

/**
 * The token that Spring Security's resource server has accepted, wherever it found it, else that of the
 * {@code Authorization} header; the workspace of the path variable {@code workspace}, else the configured one.
 */
record RequestSource(@Nullable String configured) implements CurrentUserSource {
    private static final String BEARER = "Bearer ";
    private static final boolean RESOURCE_SERVER = ClassUtils.isPresent(
            "org.springframework.security.oauth2.server.resource.authentication.AbstractOAuth2TokenAuthenticationToken",
            RequestSource.class.getClassLoader());

    @Override
    public Optional<String> accessToken(HttpServletRequest request) {
        Optional<String> accepted = RESOURCE_SERVER ? ResourceServer.token(request) : Optional.empty();
        return accepted.or(() -> Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(header -> header.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(header -> header.substring(BEARER.length()).strip()));
    }

    @Override
    public String workspace(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> path
                && path.get("workspace") instanceof String named) {
            return named;
        }
        if (configured == null) {
            throw new IllegalStateException(
                    "No workspace: set workspaces.workspace, or name a path variable {workspace}");
        }
        return configured;
    }

    /** Apart, since Spring Security need not be there. */
    private static final class ResourceServer {
        private static Optional<String> token(HttpServletRequest request) {
            return request.getUserPrincipal() instanceof AbstractOAuth2TokenAuthenticationToken<?> accepted
                    ? Optional.of(accepted.getToken().getTokenValue())
                    : Optional.empty();
        }
    }
}
