package io.workspaces.keycloak.member;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Effect;
import io.workspaces.keycloak.group.Effects;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.Promotions;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.List;
import java.util.Objects;

/** Makes Builders of the End-users in a group that becomes builder-level, also of Archived ones. */
final class MemberPromotions implements Promotions {
    private final Members members;
    private final RoleRulesLoader roleRules;
    private final RoleChanges roleChanges;

    public MemberPromotions(Members members, RoleRulesLoader roleRules, RoleChanges roleChanges) {
        this.members = members;
        this.roleRules = roleRules;
        this.roleChanges = roleChanges;
    }

    @Override
    public Effects onRaising(Group group) {
        RoleRules now = roleRules.in(group.workspace());
        RoleRules raised = now.with(group);
        return new Effects(members.inGroup(group.workspace(), group.id()).stream()
                .filter(member -> member.role() == DefaultRole.END_USER)
                .map(member -> now.promotion(member, raised))
                .toList());
    }

    @Override
    public void promote(Actor actor, WorkspaceId workspace, Effects effects) {
        List<String> ids = effects.items().stream()
                .map(effect -> Objects.requireNonNull(effect.memberId()))
                .toList();
        roleChanges.carryOut(
                actor,
                members.all(workspace, ids).stream()
                        .map(MemberPromotions::promoted)
                        .toList());
    }

    private static RoleChange promoted(Member member) {
        return new RoleChange(member, member.withPlacement(DefaultRole.BUILDER, member.groups()), List.<Effect>of());
    }
}
