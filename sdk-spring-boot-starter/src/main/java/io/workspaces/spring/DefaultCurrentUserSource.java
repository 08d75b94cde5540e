package io.workspaces.spring;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.oauth2.server.resource.authentication.AbstractOAuth2TokenAuthenticationToken;
import org.springframework.util.ClassUtils;
import org.springframework.web.servlet.HandlerMapping;

/**
 * Uses the token that Spring Security's resource server has accepted, or else the token of the
 * {@code Authorization} header. Uses the workspace of the path variable {@code workspace}, or else the configured
 * one.
 */
record DefaultCurrentUserSource(@Nullable String configured) implements CurrentUserSource {
    private static final boolean RESOURCE_SERVER = ClassUtils.isPresent(
            "org.springframework.security.oauth2.server.resource.authentication.AbstractOAuth2TokenAuthenticationToken",
            DefaultCurrentUserSource.class.getClassLoader());

    @Override
    public Optional<String> accessToken(HttpServletRequest request) {
        Optional<String> accepted = RESOURCE_SERVER ? ResourceServer.token(request) : Optional.empty();
        return accepted.or(() -> TokenAndWorkspace.bearer(request.getHeader(HttpHeaders.AUTHORIZATION)));
    }

    @Override
    public String workspace(HttpServletRequest request) {
        return TokenAndWorkspace.workspace(
                request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE), configured);
    }

    /** A class of its own, since Spring Security may be missing. */
    private static final class ResourceServer {
        private static Optional<String> token(HttpServletRequest request) {
            return request.getUserPrincipal() instanceof AbstractOAuth2TokenAuthenticationToken<?> accepted
                    ? Optional.of(accepted.getToken().getTokenValue())
                    : Optional.empty();
        }
    }
}
