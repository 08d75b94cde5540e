package io.workspaces.keycloak.member;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Discrepancy;
import io.workspaces.keycloak.group.Group;
import io.workspaces.keycloak.group.GroupDifferences;
import io.workspaces.keycloak.kernel.WorkspaceId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds differences between a workspace's members and Keycloak's memberships and accounts. */
final class MemberDifferences {
    private final Members members;
    private final Memberships memberships;
    private final Accounts accounts;
    private final AccountRegister register;
    private final Mending mending;

    public MemberDifferences(
            Members members, Memberships memberships, Accounts accounts, AccountRegister register, Mending mending) {
        this.members = members;
        this.memberships = memberships;
        this.accounts = accounts;
        this.register = register;
        this.mending = mending;
    }

    /** The use cases that repair differences. */
    public record Mending(
            ReconcileAccounts accounts,
            AccountDeletion deletion,
            AccountSync identity,
            MembershipSync membershipSync) {}

    /**
     * The differences: {@code account_gone}, {@code identity_differs}, {@code placement_wrong}, {@code member_left},
     * {@code membership_differs}, {@code membership_left_over}, {@code member_unknown}.
     */
    List<Discrepancy> find(Actor actor, WorkspaceId workspace, GroupDifferences.Found groups) {
        Map<String, KeycloakMembership> seen = new HashMap<>(memberships.observeAll(workspace));
        KeycloakMembershipReader rules = new KeycloakMembershipReader(groups.after());
        List<Member> known = members.withAccount(workspace);
        Map<String, Account> present = accounts.all(
                workspace, known.stream().map(Member::requireUserId).toList());
        Set<String> left = left(known, seen);
        List<Discrepancy> discrepancies = new ArrayList<>();
        for (Member member : known) {
            KeycloakMembership observed = seen.getOrDefault(member.requireUserId(), KeycloakMembership.NOTHING);
            seen.remove(member.requireUserId());
            Account account = present.get(member.requireUserId());
            if (account == null) {
                if (!member.is(MemberStatus.ARCHIVED) && isGone(member)) {
                    discrepancies.add(discrepancy("account_gone", member, () -> mending.deletion()
                            .dropped(actor, workspace, member.requireUserId())));
                }
                continue;
            }
            if (mending.identity().differs(member, account)) {
                discrepancies.add(discrepancy(
                        "identity_differs", member, () -> mending.identity().follow(actor, workspace, account)));
            }
            if (left.contains(member.id())) {
                discrepancies.add(discrepancy("member_left", member, () -> mending.accounts()
                        .reconcile(actor, workspace, account.id(), OnViolation.REVERT)));
            } else {
                compare(member, right(member, groups, observed), observed, rules, discrepancies);
            }
        }
        accounts.all(workspace, seen.keySet())
                .forEach((userId, account) -> stranger(
                        actor,
                        workspace,
                        account,
                        seen.getOrDefault(userId, KeycloakMembership.NOTHING),
                        rules,
                        discrepancies));
        return discrepancies;
    }

    /** Active members whom somebody has taken out of the organization while nobody told this product. */
    private Set<String> left(List<Member> known, Map<String, KeycloakMembership> seen) {
        List<Member> missing = known.stream()
                .filter(mending.membershipSync()::belongs)
                .filter(member -> !seen.getOrDefault(member.requireUserId(), KeycloakMembership.NOTHING)
                        .member())
                .toList();
        Set<String> behind = mending.accounts().behind(missing);
        return missing.stream()
                .map(Member::id)
                .filter(id -> !behind.contains(id))
                .collect(Collectors.toSet());
    }

    /** A directory that does not answer says nothing about its accounts. */
    private boolean isGone(Member member) {
        String realm = member.workspace().realm();
        return AccountOrigin.ofId(member.requireUserId()).isEmpty()
                || register.ask(realm, member.requireUserId()) == AccountRegister.Presence.GONE;
    }

    private void compare(
            Member stored,
            Member right,
            KeycloakMembership observed,
            KeycloakMembershipReader rules,
            List<Discrepancy> discrepancies) {
        if (!right.equals(stored)) {
            discrepancies.add(discrepancy("placement_wrong", stored, () -> members.place(List.of(right))));
        }
        if (!mending.membershipSync().belongs(right)) {
            if (observed.member() || rules.anyOurs(observed.groups())) {
                discrepancies.add(discrepancy(
                        "membership_left_over",
                        right,
                        () -> memberships.withdraw(right.workspace(), right.requireUserId())));
            }
        } else if (!observed.member() || !rules.matches(right, observed.groups())) {
            discrepancies.add(discrepancy(
                    "membership_differs", right, () -> mending.membershipSync().follow(List.of(right))));
        }
    }

    /**
     * The member without groups that no longer exist, and as a Builder if one of the groups requires it. Of groups that
     * had no row, Active members keep those that Keycloak has them in and their role may be in.
     */
    private static Member right(Member member, GroupDifferences.Found groups, KeycloakMembership observed) {
        Set<String> kept = member.is(MemberStatus.ACTIVE) && observed.member() ? observed.groups() : Set.of();
        List<Group> custom = groups.after().stream()
                .filter(g -> !g.isRole())
                .filter(g -> groups.adopted().contains(g.id())
                        ? kept.contains(g.id()) && (member.role() != DefaultRole.END_USER || !g.builderLevel())
                        : member.groups().contains(g.id()))
                .toList();
        Set<String> ids = custom.stream().map(Group::id).collect(Collectors.toSet());
        boolean promote =
                member.role() == DefaultRole.END_USER && custom.stream().anyMatch(Group::builderLevel);
        return member.withPlacement(promote ? DefaultRole.BUILDER : member.role(), ids);
    }

    private void stranger(
            Actor actor,
            WorkspaceId workspace,
            Account account,
            KeycloakMembership observed,
            KeycloakMembershipReader rules,
            List<Discrepancy> discrepancies) {
        boolean adoptable = observed.member() && mending.accounts().admits(workspace, account);
        if (observed.member() || rules.anyOurs(observed.groups())) {
            discrepancies.add(new Discrepancy(
                    adoptable ? "member_unknown" : "membership_left_over",
                    new AuditTarget("account", account.id(), account.name().full()),
                    () -> mending.accounts().reconcile(actor, workspace, account.id(), OnViolation.REVERT)));
        }
    }

    private static Discrepancy discrepancy(String kind, Member member, Runnable action) {
        return new Discrepancy(kind, new AuditTarget("member", member.id(), member.displayName()), action);
    }
}
