package io.workspaces.keycloak.workspace;

import org.jspecify.annotations.Nullable;

/**
 * How many people may be Invited to a workspace or Active in it; null for any number.
 *
 * @param builders of these, the Admins and Builders
 */
public record SeatLimits(@Nullable Integer all, @Nullable Integer builders) {
    public static final SeatLimits NONE = new SeatLimits(null, null);

    public boolean none() {
        return all == null && builders == null;
    }
}
