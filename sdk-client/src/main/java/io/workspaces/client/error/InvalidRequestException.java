package io.workspaces.client.error;

import org.jspecify.annotations.Nullable;

/** The request is invalid or too large, or its idempotency key was used for another request (other 4xx). */
public final class InvalidRequestException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param problem what went wrong
     * @param cause the cause, or null
     */
    public InvalidRequestException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
