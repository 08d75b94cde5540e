package io.workspaces.keycloak.member;

import io.workspaces.keycloak.group.Effect;
import io.workspaces.keycloak.group.Effects;
import java.util.List;

/** A member before and after a change of role or groups, with the effects beyond what the caller asked for. */
record RoleChange(Member before, Member after, List<Effect> effects) {
    /** Puts a member into other custom groups; the role changes if the groups require it. */
    static RoleChange into(RoleRules rules, Member member, java.util.Set<String> groups) {
        RoleRules.Assignment outcome = rules.move(member.role(), member.groups(), null, groups);
        return new RoleChange(
                member,
                member.withPlacement(outcome.role(), outcome.groups()),
                rules.effect(member, null, outcome).stream().toList());
    }

    boolean changesRole() {
        return before.role() != after.role();
    }

    static Effects effects(List<RoleChange> roleChanges) {
        return new Effects(
                roleChanges.stream().flatMap(move -> move.effects().stream()).toList());
    }
}
