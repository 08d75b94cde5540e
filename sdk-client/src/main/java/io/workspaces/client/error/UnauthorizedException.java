package io.workspaces.client.error;

import org.jspecify.annotations.Nullable;

/** The access token is not valid (401): it is missing, expired, revoked or from another realm. */
public final class UnauthorizedException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param problem what went wrong
     * @param cause the cause, or null
     */
    public UnauthorizedException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
