package io.workspaces.keycloak.group;

import java.util.function.Supplier;

/**
 * A change that is worked out, with the workspace locked, but not yet made.
 *
 * @param effects what it does to people beyond what was asked for
 * @param action makes it, in the same transaction
 */
public record Change<R>(Effects effects, Supplier<R> action) {
    public static <R> Change<R> withoutEffects(Supplier<R> action) {
        return new Change<>(Effects.NONE, action);
    }

    /** Makes the change, unless it has effects that {@code confirmation} does not name. */
    public R apply(Confirmation confirmation) {
        confirmation.check(effects);
        return action.get();
    }
}
