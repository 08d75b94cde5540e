package io.workspaces.client.error;

import org.jspecify.annotations.Nullable;

/** Not there, or not to be known by this caller (404). */
public final class NotFoundException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    /**
     * An error of this kind.
     *
     * @param problem what went wrong
     * @param cause what brought it about, if anything
     */
    public NotFoundException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
