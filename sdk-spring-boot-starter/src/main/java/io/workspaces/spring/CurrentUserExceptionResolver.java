package io.workspaces.spring;

import io.workspaces.client.error.WorkspacesException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Handles errors of the current user: responds 401 if the token is not valid, 403 if the user is not in the
 * workspace or lacks a permission, and otherwise 503.
 */
record CurrentUserExceptionResolver(CurrentUserSource source) implements HandlerExceptionResolver {
    private static final Log LOG = LogFactory.getLog(CurrentUserExceptionResolver.class);

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception thrown) {
        if (!(thrown instanceof WorkspacesException refused) || !CurrentUserErrorMarker.marks(refused)) {
            return null;
        }
        int status = CurrentUserErrorMarker.statusFor(refused);
        if (status == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            LOG.warn("The current user could not be read", refused);
        } else {
            LOG.debug("The current user was rejected", refused);
        }
        if (status == HttpServletResponse.SC_UNAUTHORIZED) {
            boolean token = source.accessToken(request).isPresent();
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CurrentUserErrorMarker.challenge(token));
        }
        try {
            response.sendError(status);
        } catch (IOException e) {
            throw new UncheckedIOException("the response cannot be written", e);
        }
        return new ModelAndView();
    }
}
