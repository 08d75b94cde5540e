package io.workspaces.client.error;

import org.jspecify.annotations.Nullable;

/** The current state does not allow the change (409; the code says why), or it has changed since it was read (412). */
public class ConflictException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param problem what went wrong
     * @param cause the cause, or null
     */
    public ConflictException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
