package io.workspaces.keycloak.member;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.workspace.SeatLimits;

/**
 * How many seats people take.
 *
 * @param builders of these, the seats of Admins and Builders
 */
public record SeatUse(long all, long builders) {
    public static final SeatUse NONE = new SeatUse(0, 0);

    /** Invited and Active people need a seat, so that activation needs none. */
    public static SeatUse of(Member member) {
        return member.is(MemberStatus.ARCHIVED) ? NONE : new SeatUse(1, member.role() == DefaultRole.END_USER ? 0 : 1);
    }

    /** How many more a change takes. */
    public static SeatUse between(Member before, Member after) {
        SeatUse had = of(before);
        SeatUse has = of(after);
        return new SeatUse(has.all - had.all, has.builders - had.builders);
    }

    public boolean exceeds(SeatLimits limits) {
        return limits.all() != null && all > limits.all() || limits.builders() != null && builders > limits.builders();
    }

    /** The same of a change that may not happen, so that nobody else gets the seats that it would give back. */
    public SeatUse withoutReturns() {
        return new SeatUse(Math.max(0, all), Math.max(0, builders));
    }

    public SeatUse plus(SeatUse more) {
        return new SeatUse(all + more.all, builders + more.builders);
    }
}
