package io.workspaces.spring;

import io.workspaces.client.CurrentUser;
import io.workspaces.client.WorkspacesClient;
import io.workspaces.client.error.WorkspacesException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.reactive.BindingContext;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.method.HandlerMethodArgumentResolver;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Resolves the current user of a request without blocking: itself, in a {@link Mono} or in an {@link Optional}. */
record ReactiveCurrentUserArgumentResolver(
        WorkspacesClient workspaces, @Nullable String configured) implements HandlerMethodArgumentResolver {
    private static final Set<Class<?>> AROUND = Set.of(Mono.class, Optional.class);

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        ResolvableType type = ResolvableType.forMethodParameter(parameter);
        boolean around = AROUND.contains(type.toClass());
        return (around ? type.getGeneric() : type).toClass() == CurrentUser.class;
    }

    @Override
    public Mono<Object> resolveArgument(MethodParameter parameter, BindingContext binding, ServerWebExchange exchange) {
        Optional<String> token = token(exchange.getRequest());
        Mono<CurrentUser> user = Mono.defer(() -> token.map(
                                present -> Mono.fromFuture(workspaces.currentUserAsync(workspace(exchange), present)))
                        .orElseGet(() -> Mono.error(TokenAndWorkspace.noToken())))
                .map(loaded -> CurrentUserErrorMarker.markedAt(() -> loaded))
                .onErrorMap(WorkspacesException.class, CurrentUserErrorMarker::mark);
        if (parameter.getParameterType() == Mono.class) {
            return Mono.just(user);
        }
        if (parameter.getParameterType() == Optional.class) {
            return token.isEmpty() ? Mono.just(Optional.empty()) : user.map(Optional::of);
        }
        return user.cast(Object.class);
    }

    static Optional<String> token(ServerHttpRequest request) {
        return TokenAndWorkspace.bearer(request.getHeaders().getFirst(HttpHeaders.AUTHORIZATION));
    }

    private String workspace(ServerWebExchange exchange) {
        Map<String, Object> attributes = exchange.getAttributes();
        return TokenAndWorkspace.workspace(attributes.get(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE), configured);
    }
}
