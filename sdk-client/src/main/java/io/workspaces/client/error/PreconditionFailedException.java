package io.workspaces.client.error;

import org.jspecify.annotations.Nullable;

/** Somebody else has changed it since it was read (412). Nothing was changed. Read it again and decide again. */
public class PreconditionFailedException extends ConflictException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param problem what went wrong
     * @param cause the cause, or null
     */
    public PreconditionFailedException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
