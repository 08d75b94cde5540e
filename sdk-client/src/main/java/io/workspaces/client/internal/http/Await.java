package io.workspaces.client.internal.http;

import io.workspaces.client.error.Problem;
import io.workspaces.client.error.UnreachableException;
import io.workspaces.client.error.WorkspacesException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Waits for responses, and converts failures to exceptions. */
public final class Await {
    private Await() {}

    /** Limits the time for the whole response. The HTTP client's own timeout covers only the headers. */
    static <T> CompletableFuture<T> within(Duration limit, CompletableFuture<T> exchange) {
        return exchange.copy()
                .orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((response, failure) -> {
                    if (failure instanceof TimeoutException) {
                        exchange.cancel(true);
                    }
                });
    }

    static WorkspacesException unreachable(Request request, String requestId, @Nullable Throwable failure) {
        Throwable cause = failure == null ? null : unwrap(failure);
        if (cause instanceof WorkspacesException known) {
            return known;
        }
        boolean late = cause instanceof HttpTimeoutException || cause instanceof TimeoutException;
        String detail = request + (late ? " timed out" : " got no response: " + cause);
        Problem problem = new Problem(0, late ? "timeout" : "unreachable", detail, requestId, List.of(), null, null);
        return new UnreachableException(problem, cause);
    }

    /**
     * Waits for a result. A failure is thrown as a new exception of the same type, so that the stack trace shows
     * the caller; its cause is that of the original.
     */
    public static <T> T await(CompletableFuture<T> outcome) {
        try {
            return outcome.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnreachableException(
                    Problem.local("interrupted", "interrupted while waiting for the response"), e);
        } catch (ExecutionException e) {
            Throwable cause = unwrap(e);
            if (cause instanceof WorkspacesException known) {
                throw known.problem().toException(known.getCause());
            }
            throw unchecked(cause);
        }
    }

    public static Throwable unwrap(Throwable failure) {
        Throwable cause = failure;
        while ((cause instanceof CompletionException || cause instanceof ExecutionException)
                && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }

    /** Returns the failure as an exception that a completion stage can throw. */
    public static RuntimeException unchecked(Throwable failure) {
        return failure instanceof RuntimeException known ? known : new CompletionException(failure);
    }
}
