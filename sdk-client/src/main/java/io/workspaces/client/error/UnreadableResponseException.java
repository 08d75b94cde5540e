package io.workspaces.client.error;

import org.jspecify.annotations.Nullable;

/** The response does not match the API description, for example because a proxy sent an error page. */
public final class UnreadableResponseException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param problem what went wrong
     * @param cause the cause, or null
     */
    public UnreadableResponseException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
