package io.workspaces.client.error;

import io.workspaces.client.model.Effects;
import org.jspecify.annotations.Nullable;

/**
 * The change has effects on roles or groups (409), so it was not made. Show {@link #effects()}, and send the same
 * request with {@link #plan()} to confirm them. The code is {@code plan_outdated} if the effects have changed since
 * the plan was made.
 */
public final class ConfirmationRequiredException extends ConflictException {
    private static final long serialVersionUID = 1L;

    private final Confirmation confirmation;

    /**
     * Creates the exception.
     *
     * @param problem what went wrong
     * @param confirmation the effects and their plan
     * @param cause the cause, or null
     */
    public ConfirmationRequiredException(Problem problem, Confirmation confirmation, @Nullable Throwable cause) {
        super(problem, cause);
        this.confirmation = confirmation;
    }

    /**
     * Returns the side effects of the change.
     *
     * @return the first 200 effects, and their number
     */
    public Effects effects() {
        return confirmation.effects();
    }

    /**
     * Returns the plan that confirms exactly these effects. It can be used once.
     *
     * @return an opaque token
     */
    public String plan() {
        return confirmation.plan();
    }
}
