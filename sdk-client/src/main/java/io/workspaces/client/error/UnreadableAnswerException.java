package io.workspaces.client.error;

import org.jspecify.annotations.Nullable;

/** The answer is not what the contract says, for example a page of a proxy. */
public final class UnreadableAnswerException extends WorkspacesException {
    private static final long serialVersionUID = 1L;

    /**
     * An error of this kind.
     *
     * @param problem what went wrong
     * @param cause what brought it about, if anything
     */
    public UnreadableAnswerException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
