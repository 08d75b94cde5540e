package io.workspaces.keycloak.member;

import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.workspace.SeatLimits;
import org.jspecify.annotations.Nullable;

/** The seats of a workspace while changes take some of them. */
public final class FreeSeats {
    private final SeatLimits limits;
    private SeatUse used;

    public FreeSeats(SeatLimits limits, SeatUse used) {
        this.limits = limits;
        this.used = used;
    }

    /**
     * Takes seats, or gives them back. Who takes none is not refused, even if more are used than there are.
     *
     * @throws WorkspacesException {@code seats_exhausted} with the limit and the number that is used
     */
    public void take(SeatUse more) {
        require("all", limits.all(), used.all(), more.all());
        require("builders", limits.builders(), used.builders(), more.builders());
        used = used.plus(more);
    }

    private static void require(String kind, @Nullable Integer limit, long used, long more) {
        if (limit != null && more > 0 && used + more > limit) {
            throw WorkspacesException.of(
                            ErrorCode.SEATS_EXHAUSTED,
                            "%d of %d seats%s are taken"
                                    .formatted(used, limit, kind.equals("all") ? "" : " of Admins and Builders"))
                    .with("seats", kind)
                    .with("limit", limit)
                    .with("used", used);
        }
    }
}
