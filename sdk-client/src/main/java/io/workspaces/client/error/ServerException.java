package io.workspaces.client.error;

import org.jspecify.annotations.Nullable;

/** The server failed to handle the request (5xx). */
public final class ServerException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param problem what went wrong
     * @param cause the cause, or null
     */
    public ServerException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
