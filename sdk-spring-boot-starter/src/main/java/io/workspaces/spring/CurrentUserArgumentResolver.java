package io.workspaces.spring;

import io.workspaces.client.CurrentUser;
import io.workspaces.client.WorkspacesClient;
import io.workspaces.client.error.WorkspacesException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Resolves the current user of a request, for controllers and for all other beans. */
record CurrentUserArgumentResolver(WorkspacesClient workspaces, CurrentUserSource source)
        implements HandlerMethodArgumentResolver {
    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.nestedIfOptional().getNestedParameterType() == CurrentUser.class;
    }

    /** Without a token, an argument that is optional is empty. */
    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer model,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        HttpServletRequest http = Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class));
        if (parameter.getParameterType() == Optional.class
                && source.accessToken(http).isEmpty()) {
            return Optional.empty();
        }
        CurrentUser user = load(http);
        CurrentUser marked = CurrentUserErrorMarker.markedAt(() -> user);
        return parameter.getParameterType() == Optional.class ? Optional.of(marked) : marked;
    }

    /** Returns the user of the calling thread's request, resolved at each call. */
    CurrentUser ofThread() {
        return CurrentUserErrorMarker.markedAt(() -> {
            var current = (ServletRequestAttributes) RequestContextHolder.currentRequestAttributes();
            return load(current.getRequest());
        });
    }

    private CurrentUser load(HttpServletRequest request) {
        try {
            String token = source.accessToken(request).orElseThrow(TokenAndWorkspace::noToken);
            return workspaces.currentUser(source.workspace(request), token);
        } catch (WorkspacesException refused) {
            throw CurrentUserErrorMarker.mark(refused);
        }
    }
}
