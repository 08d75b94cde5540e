package io.workspaces.spring;

import io.workspaces.client.error.WorkspacesException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/** Gives errors of the current user their status, as {@link CurrentUserExceptionResolver} does. */
final class ReactiveCurrentUserExceptionHandler implements WebExceptionHandler {
    private static final Log LOG = LogFactory.getLog(ReactiveCurrentUserExceptionHandler.class);

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable thrown) {
        if (!(thrown instanceof WorkspacesException refused) || !CurrentUserErrorMarker.marks(refused)) {
            return Mono.error(thrown);
        }
        HttpStatus status = HttpStatus.valueOf(CurrentUserErrorMarker.statusFor(refused));
        if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            LOG.warn("The current user could not be read", refused);
        }
        if (status == HttpStatus.UNAUTHORIZED) {
            boolean token = ReactiveCurrentUserArgumentResolver.token(exchange.getRequest())
                    .isPresent();
            exchange.getResponse()
                    .getHeaders()
                    .set(HttpHeaders.WWW_AUTHENTICATE, CurrentUserErrorMarker.challenge(token));
        }
        return Mono.error(new ResponseStatusException(status, null, refused));
    }
}
