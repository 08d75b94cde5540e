package io.workspaces.client.error;

import org.jspecify.annotations.Nullable;

/** The state does not allow it (409), the code tells why; or it changed since it was read (412). */
public class ConflictException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    /**
     * An error of this kind.
     *
     * @param problem what went wrong
     * @param cause what brought it about, if anything
     */
    public ConflictException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
