package io.workspaces.client.error;

import org.jspecify.annotations.Nullable;

/** The server could not answer (5xx). */
public final class ServerException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    /**
     * An error of this kind.
     *
     * @param problem what went wrong
     * @param cause what brought it about, if anything
     */
    public ServerException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
