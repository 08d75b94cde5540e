package io.workspaces.client.error;

import org.jspecify.annotations.Nullable;

/** There were too many requests (429). {@link #retryAfter()} says how long to wait. */
public final class RateLimitedException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param problem what went wrong
     * @param cause the cause, or null
     */
    public RateLimitedException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
