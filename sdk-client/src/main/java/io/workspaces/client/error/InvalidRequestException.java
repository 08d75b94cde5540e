package io.workspaces.client.error;

import org.jspecify.annotations.Nullable;

/** The request is not valid, too large, or its idempotency key was used with another one (other 4xx). */
public final class InvalidRequestException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    /**
     * An error of this kind.
     *
     * @param problem what went wrong
     * @param cause what brought it about, if anything
     */
    public InvalidRequestException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
