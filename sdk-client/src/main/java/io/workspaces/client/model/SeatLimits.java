package io.workspaces.client.model;

import org.jspecify.annotations.Nullable;

/**
 * How many people may be invited to a workspace or active in it.
 *
 * @param all of any role; null for any number
 * @param builders Admins and Builders; null for any number
 */
public record SeatLimits(@Nullable Integer all, @Nullable Integer builders) {
    /**
     * Creates limits.
     *
     * @param all the most members; null for no limit
     * @param builders the most of them who are Admin or Builder; null for no limit
     * @return the limits
     */
    public static SeatLimits of(@Nullable Integer all, @Nullable Integer builders) {
        return new SeatLimits(all, builders);
    }
}
