package io.workspaces.keycloak.member;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.audit.AuditTrail;
import java.util.List;
import java.util.Map;

/** Carries out moves that are decided, however many. */
public final class Moves {
    private final Members members;
    private final FollowUp followUp;
    private final AuditTrail trail;

    public Moves(Members members, FollowUp followUp, AuditTrail trail) {
        this.members = members;
        this.followUp = followUp;
        this.trail = trail;
    }

    void carryOut(Actor actor, List<Move> moves) {
        List<Member> moved = moves.stream().map(Move::after).toList();
        members.place(moved);
        followUp.follow(moved.stream().filter(m -> m.is(MemberStatus.ACTIVE)).toList());
        moves.stream().filter(Move::changesRole).forEach(move -> record(actor, move));
    }

    private void record(Actor actor, Move move) {
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
