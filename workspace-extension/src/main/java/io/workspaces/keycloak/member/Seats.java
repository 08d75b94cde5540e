package io.workspaces.keycloak.member;

import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.workspace.SeatLimits;
import java.util.function.Function;

/**
 * Counts the seats of workspaces that have limits, with the workspace locked. Counted each time, by an index: what is
 * stored could be wrong.
 */
public final class Seats {
    private final Members members;
    private final Function<WorkspaceId, SeatLimits> limits;

    public Seats(Members members, Function<WorkspaceId, SeatLimits> limits) {
        this.members = members;
        this.limits = limits;
    }

    /** @param planned what has been planned, but not stored, to take */
    public FreeSeats free(WorkspaceId workspace, SeatUse planned) {
        SeatLimits of = limits.apply(workspace);
        return new FreeSeats(
                of, of.none() ? SeatUse.NONE : members.seats(workspace).plus(planned));
    }

    /** @throws io.workspaces.keycloak.kernel.WorkspacesException {@code seats_exhausted} */
    public void take(WorkspaceId workspace, SeatUse more) {
        if (more.all() > 0 || more.builders() > 0) {
            free(workspace, SeatUse.NONE).take(more);
        }
    }
}
