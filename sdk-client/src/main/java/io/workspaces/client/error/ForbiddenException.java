package io.workspaces.client.error;

import org.jspecify.annotations.Nullable;

/** The caller is not allowed to do this (403). */
public final class ForbiddenException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param problem what went wrong
     * @param cause the cause, or null
     */
    public ForbiddenException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
