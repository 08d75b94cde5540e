package io.workspaces.keycloak.member;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.Groups;
import io.workspaces.keycloak.group.Mend;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds where a workspace's members and Keycloak's memberships and accounts differ. */
public final class MemberDifferences {
    private final Groups groups;
    private final Members members;
    private final Memberships memberships;
    private final Accounts accounts;
    private final Mending mending;

    public MemberDifferences(
            Groups groups, Members members, Memberships memberships, Accounts accounts, Mending mending) {
        this.groups = groups;
        this.members = members;
        this.memberships = memberships;
        this.accounts = accounts;
        this.mending = mending;
    }

    /** What mends. */
    public record Mending(
            ReconcileAccounts accounts, AccountDeletion deletion, FollowAccount identity, FollowUp followUp) {}

    /**
     * The differences: {@code account_gone}, {@code identity_differs}, {@code placement_wrong}, {@code
     * membership_differs}, {@code membership_left_over}, {@code member_unknown}.
     */
    List<Mend> find(Actor actor, WorkspaceId workspace) {
        Map<String, Observed> seen = new HashMap<>(memberships.observeAll(workspace));
        List<Group> all = groups.all(workspace);
        ObservedPlacement placement = new ObservedPlacement(all);
        List<Member> known = members.withAccount(workspace);
        Map<String, Account> present = accounts.all(
                workspace, known.stream().map(Member::requireUserId).toList());
        List<Mend> mends = new ArrayList<>();
        for (Member member : known) {
            Observed observed = seen.getOrDefault(member.requireUserId(), Observed.NOTHING);
            seen.remove(member.requireUserId());
            Account account = present.get(member.requireUserId());
            if (account == null) {
                if (!member.is(MemberStatus.ARCHIVED)) {
                    mends.add(mend("account_gone", member, () -> mending.deletion()
                            .dropped(actor, workspace.realm(), member.requireUserId())));
                }
                continue;
            }
            if (mending.identity().differs(member, account)) {
                mends.add(mend("identity_differs", member, () -> mending.identity()
                        .follow(actor, workspace.realm(), account)));
            }
            compare(member, right(member, all), observed, placement, mends);
        }
        seen.forEach((userId, observed) -> stranger(actor, workspace, userId, observed, placement, mends));
        return mends;
    }

    private void compare(
            Member stored, Member right, Observed observed, ObservedPlacement placement, List<Mend> mends) {
        if (!right.equals(stored)) {
            mends.add(mend("placement_wrong", stored, () -> members.place(List.of(right))));
        }
        if (!right.is(MemberStatus.ACTIVE)) {
            if (observed.member() || placement.anyOurs(observed.groups())) {
                mends.add(mend(
                        "membership_left_over",
                        right,
                        () -> memberships.withdraw(right.workspace(), right.requireUserId())));
            }
        } else if (!observed.member() || !placement.matches(right, observed.groups())) {
            mends.add(mend("membership_differs", right, () -> mending.followUp().follow(List.of(right))));
        }
    }

    /** The member without groups that are gone, and as a Builder where a group is for Builders. */
    private static Member right(Member member, List<Group> all) {
        List<Group> custom = all.stream()
                .filter(g -> !g.isRole() && member.groups().contains(g.id()))
                .toList();
        Set<String> ids = custom.stream().map(Group::id).collect(Collectors.toSet());
        boolean promote =
                member.role() == DefaultRole.END_USER && custom.stream().anyMatch(Group::builderLevel);
        return member.withPlacement(promote ? DefaultRole.BUILDER : member.role(), ids);
    }

    private void stranger(
            Actor actor,
            WorkspaceId workspace,
            String userId,
            Observed observed,
            ObservedPlacement placement,
            List<Mend> mends) {
        accounts.find(workspace, userId).ifPresent(account -> {
            boolean adoptable = observed.member() && mending.accounts().admits(workspace, account);
            if (observed.member() || placement.anyOurs(observed.groups())) {
                mends.add(new Mend(
                        adoptable ? "member_unknown" : "membership_left_over",
                        new AuditTarget("account", userId, account.name().full()),
                        () -> mending.accounts().reconcile(actor, workspace, userId, Manner.UNASKED)));
            }
        });
    }

    private static Mend mend(String kind, Member member, Runnable action) {
        return new Mend(kind, new AuditTarget("member", member.id(), member.displayName()), action);
    }
}
