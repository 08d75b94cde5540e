package io.workspaces.keycloak.member;

import io.workspaces.keycloak.group.Effect;
import io.workspaces.keycloak.group.Effects;
import java.util.List;

/** A member before and after a change of role or groups, with what that is beyond what was asked for. */
record Move(Member before, Member after, List<Effect> effects) {
    /** Moves a member to other custom groups; the role follows where it has to. */
    static Move into(Placement placement, Member member, java.util.Set<String> groups) {
        Placement.Outcome outcome = placement.move(member.role(), member.groups(), null, groups);
        return new Move(
                member,
                member.withPlacement(outcome.role(), outcome.groups()),
                placement.effect(member, null, outcome).stream().toList());
    }

    boolean changesRole() {
        return before.role() != after.role();
    }

    static Effects effects(List<Move> moves) {
        return new Effects(
                moves.stream().flatMap(move -> move.effects().stream()).toList());
    }
}
