package io.workspaces.keycloak.group;

import java.util.function.Supplier;

/**
 * A change that is planned, with the workspace locked, but not yet made.
 *
 * @param effects what it does to people beyond what the caller asked for
 * @param action makes the change, in the same transaction
 */
public record PlannedChange<R>(Effects effects, Supplier<R> action) {
    /** Makes the change, unless it has effects that the confirmation does not cover. */
    public R apply(Confirmation confirmation) {
        confirmation.check(effects);
        return action.get();
    }
}
