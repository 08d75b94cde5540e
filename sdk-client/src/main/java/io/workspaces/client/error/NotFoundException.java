package io.workspaces.client.error;

import org.jspecify.annotations.Nullable;

/** It does not exist, or the caller must not know that it does (404). */
public final class NotFoundException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param problem what went wrong
     * @param cause the cause, or null
     */
    public NotFoundException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
