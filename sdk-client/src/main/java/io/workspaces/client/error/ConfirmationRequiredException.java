package io.workspaces.client.error;

import io.workspaces.client.model.Effects;
import org.jspecify.annotations.Nullable;

/**
 * The change has effects on roles or groups (409): it was not done. Show {@link #effects()} and send the
 * same request with {@link #plan()}. Code {@code plan_outdated} where a confirmed plan was no longer true.
 */
public final class ConfirmationRequiredException extends ConflictException {
    private static final long serialVersionUID = 1L;

    private final Confirmation confirmation;

    /**
     * An error of this kind.
     *
     * @param problem what went wrong
     * @param confirmation what to confirm
     * @param cause what brought it about, if anything
     */
    public ConfirmationRequiredException(Problem problem, Confirmation confirmation, @Nullable Throwable cause) {
        super(problem, cause);
        this.confirmation = confirmation;
    }

    /**
     * What the change would do beside what was asked for.
     *
     * @return the first 200 effects and their number
     */
    public Effects effects() {
        return confirmation.effects();
    }

    /**
     * Says yes to exactly these effects, once.
     *
     * @return an opaque token
     */
    public String plan() {
        return confirmation.plan();
    }
}
