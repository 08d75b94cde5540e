package io.workspaces.spring;

import io.workspaces.client.CurrentUser;
import io.workspaces.client.error.ForbiddenException;
import io.workspaces.client.error.NotFoundException;
import io.workspaces.client.error.UnauthorizedException;
import io.workspaces.client.error.WorkspacesException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Marks the errors of the current user, which decide the response to the request. Other errors, such as those of
 * the application's own service account, are the application's and do not concern the user.
 */
final class CurrentUserErrorMarker extends Exception {
    private static final long serialVersionUID = 1L;

    private CurrentUserErrorMarker() {
        super("of the current user", null, false, false);
    }

    static WorkspacesException mark(WorkspacesException refused) {
        if (!marks(refused)) {
            refused.addSuppressed(new CurrentUserErrorMarker());
        }
        return refused;
    }

    static boolean marks(WorkspacesException refused) {
        return Arrays.stream(refused.getSuppressed()).anyMatch(CurrentUserErrorMarker.class::isInstance);
    }

    /** Returns the status of the response: 401 for the token, 403 for what they may not, otherwise 503. */
    static int statusFor(WorkspacesException refused) {
        if (refused instanceof UnauthorizedException) {
            return 401;
        }
        return refused instanceof ForbiddenException || refused instanceof NotFoundException ? 403 : 503;
    }

    /** Returns the header {@code WWW-Authenticate} of a 401. */
    static String challenge(boolean token) {
        return token ? "Bearer error=\"invalid_token\"" : "Bearer";
    }

    /** Returns a user whose errors are marked, including those of later calls to the server. */
    static CurrentUser markedAt(Supplier<CurrentUser> user) {
        InvocationHandler calls = (proxy, method, arguments) -> method.getDeclaringClass() == Object.class
                ? ofObject(proxy, method, arguments)
                : call(user.get(), method, arguments);
        Class<?>[] types = {CurrentUser.class};
        return (CurrentUser) Proxy.newProxyInstance(CurrentUser.class.getClassLoader(), types, calls);
    }

    private static Object ofObject(Object proxy, Method method, @Nullable Object @Nullable [] arguments) {
        return switch (method.getName()) {
            case "equals" -> arguments != null && proxy == arguments[0];
            case "hashCode" -> System.identityHashCode(proxy);
            default -> "CurrentUser of the request";
        };
    }

    private static @Nullable Object call(CurrentUser user, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(user, arguments);
        } catch (InvocationTargetException failed) {
            throw failed.getCause() instanceof WorkspacesException refused ? mark(refused) : failed.getCause();
        }
    }
}
