package io.workspaces.client.error;

import org.jspecify.annotations.Nullable;

/** The workspace is known, but this is not allowed (403). */
public final class ForbiddenException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    /**
     * An error of this kind.
     *
     * @param problem what went wrong
     * @param cause what brought it about, if anything
     */
    public ForbiddenException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
