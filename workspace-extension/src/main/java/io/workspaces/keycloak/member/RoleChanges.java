package io.workspaces.keycloak.member;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.audit.AuditTrail;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Carries out any number of planned role changes. */
final class RoleChanges {
    private final Members members;
    private final MembershipSync membershipSync;
    private final Seats seats;
    private final AuditTrail trail;
    private final Clock clock;

    public RoleChanges(Members members, MembershipSync membershipSync, Seats seats, AuditTrail trail, Clock clock) {
        this.members = members;
        this.membershipSync = membershipSync;
        this.seats = seats;
        this.trail = trail;
        this.clock = clock;
    }

    /** @throws io.workspaces.keycloak.kernel.WorkspacesException {@code seats_exhausted} */
    void carryOut(Actor actor, List<RoleChange> roleChanges) {
        Instant now = clock.instant();
        roleChanges.stream()
                .map(move ->
                        SeatUse.between(move.before().asOf(now), move.after().asOf(now)))
                .reduce(SeatUse::plus)
                .ifPresent(more -> seats.take(roleChanges.get(0).after().workspace(), more));
        List<Member> moved = roleChanges.stream().map(RoleChange::after).toList();
        members.place(moved);
        membershipSync.follow(
                moved.stream().filter(m -> m.is(MemberStatus.ACTIVE)).toList());
        roleChanges.stream().filter(RoleChange::changesRole).forEach(move -> record(actor, move));
    }

    private void record(Actor actor, RoleChange move) {
        Member after = move.after();
        trail.record(new AuditEntry(
                after.workspace(),
                actor,
                AuditAction.MEMBER_PROMOTE,
                new AuditTarget("member", after.id(), after.displayName()),
                Map.of(
                        "role",
                        Map.of(
                                "before", move.before().role().label(),
                                "after", after.role().label()))));
    }
}
