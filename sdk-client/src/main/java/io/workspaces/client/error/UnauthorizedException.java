package io.workspaces.client.error;

import org.jspecify.annotations.Nullable;

/** No valid access token (401): expired, revoked, or not of this realm. */
public final class UnauthorizedException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    /**
     * An error of this kind.
     *
     * @param problem what went wrong
     * @param cause what brought it about, if anything
     */
    public UnauthorizedException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
