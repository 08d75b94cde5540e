package io.workspaces.client.error;

import org.jspecify.annotations.Nullable;

/** No answer: the connection failed, the time ran out, or waiting was interrupted. */
public final class UnreachableException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    /**
     * An error of this kind.
     *
     * @param problem what went wrong
     * @param cause what brought it about, if anything
     */
    public UnreachableException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
