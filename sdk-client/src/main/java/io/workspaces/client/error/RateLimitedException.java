package io.workspaces.client.error;

import org.jspecify.annotations.Nullable;

/** Too many requests (429); {@link Problem#retryAfter()} tells how long to wait. */
public final class RateLimitedException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    /**
     * An error of this kind.
     *
     * @param problem what went wrong
     * @param cause what brought it about, if anything
     */
    public RateLimitedException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
