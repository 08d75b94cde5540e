package io.workspaces.client.error;

import org.jspecify.annotations.Nullable;

/** The server did not respond: the connection failed, the call timed out, or the waiting thread was interrupted. */
public final class UnreachableException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param problem what went wrong
     * @param cause the cause, or null
     */
    public UnreachableException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
