package io.workspaces.keycloak.member;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Effect;
import io.workspaces.keycloak.group.Effects;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.Promotions;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** End-users of a group that becomes builder-level become Builders. */
public final class MemberPromotions implements Promotions {
    private final Members members;
    private final Memberships memberships;
    private final Placements placements;
    private final AuditTrail trail;

    public MemberPromotions(Members members, Memberships memberships, Placements placements, AuditTrail trail) {
        this.members = members;
        this.memberships = memberships;
        this.placements = placements;
        this.trail = trail;
    }

    @Override
    public Effects onRaising(Group group) {
        Placement placement = placements.in(group.workspace());
        List<Effect> effects = members.inGroup(group.workspace(), group.id()).stream()
                .filter(m -> m.role() == DefaultRole.END_USER)
                .map(m -> promotion(placement, m, group))
                .toList();
        return new Effects(effects);
    }

    private static Effect promotion(Placement placement, Member member, Group raised) {
        TreeSet<String> gained = new TreeSet<>(placement
                .permissions(DefaultRole.BUILDER, member.groups())
                .union()
                .grants());
        gained.addAll(raised.permissions().grants());
        gained.removeAll(placement
                .permissions(DefaultRole.END_USER, member.groups())
                .union()
                .grants());
        return new Effect(
                member.id(),
                member.email() == null ? null : member.email().value(),
                member.name().full(),
                DefaultRole.END_USER,
                DefaultRole.BUILDER,
                List.of(),
                gained,
                new TreeSet<>());
    }

    @Override
    public void promote(Actor actor, WorkspaceId workspace, Effects effects) {
        for (Effect effect : effects.items()) {
            Member member = members.find(workspace, Objects.requireNonNull(effect.memberId()))
                    .orElseThrow();
            Member promoted = member.withPlacement(effect.toRole(), member.groups());
            members.save(promoted);
            if (promoted.is(MemberStatus.ACTIVE)) {
                memberships.project(promoted);
            }
            trail.record(new AuditEntry(
                    workspace,
                    actor,
                    "member.promote",
                    new AuditTarget("member", promoted.id(), promoted.displayName()),
                    Map.of(
                            "role",
                            Map.of(
                                    "before", effect.fromRole().label(),
                                    "after", effect.toRole().label()))));
        }
    }
}
