package io.workspaces.keycloak.member;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Gives members back to an account of the same origin after their account was gone: one that a user federation has
 * imported again, under another id, or that it has again.
 */
public final class AccountReturn {
    private final WorkspaceLocks locks;
    private final Members members;
    private final Memberships memberships;
    private final Accounts accounts;
    private final Exclusions exclusions;
    private final Federation federation;
    private final AccountSync sync;
    private final AuditTrail trail;
    private final Clock clock;

    public AccountReturn(
            WorkspaceLocks locks,
            Members members,
            Memberships memberships,
            Accounts accounts,
            Exclusions exclusions,
            Federation federation,
            AccountSync sync,
            AuditTrail trail,
            Clock clock) {
        this.locks = locks;
        this.members = members;
        this.memberships = memberships;
        this.accounts = accounts;
        this.exclusions = exclusions;
        this.federation = federation;
        this.sync = sync;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * What is known of user federations.
     *
     * @param returnPeriod how long after their account was gone Archived members are given back
     */
    public record Federation(
            AccountRegister register, FederatedAccounts accounts, AccountSweeps sweeps, Duration returnPeriod) {}

    /** Gives the account all members of the realm that are its, when somebody signs in to it. */
    public void signedIn(String realm, String userId, AccountOrigin origin) {
        seen(userId);
        List<String> former = federation.accounts().from(realm, origin).stream()
                .filter(id -> !id.equals(userId))
                .toList();
        Map<String, ?> stored =
                former.isEmpty() ? Map.of() : federation.register().stored(realm, former);
        Stream.concat(Stream.of(userId), former.stream().filter(id -> !stored.containsKey(id)))
                .flatMap(id -> members.ofUser(realm, id).stream())
                .filter(member -> isAway(member, userId))
                .sorted(Comparator.comparing(member -> member.workspace().organization()))
                .forEach(member -> giveBack(member, userId));
    }

    /** Whoever signs in is there, whatever a sweep has missed. */
    private void seen(String userId) {
        FederatedAccounts.Remembered known =
                federation.accounts().find(List.of(userId)).get(userId);
        if (known != null && known.missedSince() != null) {
            federation.accounts().miss(userId, null);
        }
    }

    /** Gives a member back whose account is gone, unless something forbids it. */
    void giveBack(Member seen, String userId) {
        locks.lock(seen.workspace());
        Account account = accounts.all(seen.workspace(), List.of(userId)).get(userId);
        if (account != null) {
            members.find(seen.workspace(), seen.id())
                    .filter(now -> seen.requireUserId().equals(now.userId()))
                    .filter(now -> isAway(now, userId) && mayReturn(now, account))
                    .ifPresent(now -> giveBack(now, account));
        }
    }

    private static boolean isAway(Member member, String userId) {
        return member.is(MemberStatus.ACTIVE)
                ? !userId.equals(member.userId())
                : member.archivedReason() == ArchivedReason.ACCOUNT_GONE;
    }

    private boolean mayReturn(Member member, Account account) {
        String realm = member.workspace().realm();
        return !member.ended(clock.instant())
                && (member.is(MemberStatus.ACTIVE) || account.enabled() && isRecent(member.requireUserId()))
                && !exclusions.has(realm, account.email(), account.id())
                && !exclusions.has(realm, member.email(), member.userId())
                && members.findByUser(member.workspace(), account.id())
                        .filter(other -> !other.id().equals(member.id()))
                        .isEmpty();
    }

    private boolean isRecent(String userId) {
        FederatedAccounts.Remembered former =
                federation.accounts().find(List.of(userId)).get(userId);
        return former != null
                && former.goneAt() != null
                && clock.instant().isBefore(former.goneAt().plus(federation.returnPeriod()));
    }

    private void giveBack(Member member, Account account) {
        Member back = member.activated(account.id(), clock.instant());
        try {
            memberships.project(back);
        } catch (WorkspacesException refusal) {
            switch (refusal.code()) {
                case ACCOUNT_NOT_WRITABLE -> members.save(member.withFlag(MemberFlag.ACCOUNT_NOT_WRITABLE, true));
                case ACCOUNT_UNAVAILABLE -> {
                    // The next login or sweep does it.
                }
                default -> throw refusal;
            }
            return;
        }
        members.save(back);
        boolean archived = member.is(MemberStatus.ARCHIVED);
        trail.record(new AuditEntry(
                member.workspace(),
                Actor.SYSTEM,
                archived ? AuditAction.MEMBER_UNARCHIVE : AuditAction.MEMBER_UPDATE,
                new AuditTarget("member", member.id(), member.displayName()),
                archived
                        ? Map.of("to", back.status().label(), "way", "account_returned")
                        : Map.of("account", Map.of("before", member.requireUserId(), "after", account.id()))));
        sync.follow(Actor.SYSTEM, member.workspace(), account);
    }
}
