package io.workspaces.client.error;

import org.jspecify.annotations.Nullable;

/** Somebody else changed it since it was read (412), and nothing was done: read it again and decide anew. */
public class ChangedMeanwhileException extends ConflictException {
    private static final long serialVersionUID = 1L;

    /**
     * An error of this kind.
     *
     * @param problem what went wrong
     * @param cause what brought it about, if anything
     */
    public ChangedMeanwhileException(Problem problem, @Nullable Throwable cause) {
        super(problem, cause);
    }
}
