package io.workspaces.keycloak.member;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import java.time.Clock;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Updates members after their account is gone. This is never refused. */
public final class AccountDeletion {
    private final WorkspaceLocks locks;
    private final Members members;
    private final Memberships memberships;
    private final MemberRemoval removal;
    private final PendingInvitations invitations;
    private final FederatedAccounts federated;
    private final AuditTrail trail;
    private final Clock clock;

    public AccountDeletion(
            WorkspaceLocks locks,
            Members members,
            Memberships memberships,
            MemberRemoval removal,
            PendingInvitations invitations,
            FederatedAccounts federated,
            AuditTrail trail,
            Clock clock) {
        this.locks = locks;
        this.members = members;
        this.memberships = memberships;
        this.removal = removal;
        this.invitations = invitations;
        this.federated = federated;
        this.trail = trail;
        this.clock = clock;
    }

    /** Deletes the account's members in all workspaces. */
    public void deleted(Actor actor, String realm, String userId) {
        ofUser(realm, userId, member -> {
            removal.remove(actor, member);
            record(actor, member, AuditAction.MEMBER_REMOVE, Map.of("way", "account_deleted"));
        });
        federated.forget(userId);
    }

    /**
     * Archives the account's members in all workspaces and keeps all their data: the account is gone although nobody
     * has deleted it, for example because a directory no longer has it.
     */
    public void dropped(Actor actor, String realm, String userId) {
        ofUser(realm, userId, member -> archive(actor, member));
        federated.gone(userId, clock.instant());
    }

    /** The same in one workspace. */
    void dropped(Actor actor, WorkspaceId workspace, String userId) {
        locks.lock(workspace);
        members.findByUser(workspace, userId).ifPresent(member -> archive(actor, member));
        federated.gone(userId, clock.instant());
    }

    private void archive(Actor actor, Member member) {
        if (!member.is(MemberStatus.ARCHIVED)) {
            invitations.close(member);
            members.save(member.archived(ArchivedReason.ACCOUNT_GONE));
            if (AccountOrigin.ofId(member.requireUserId()).isPresent()) {
                // Keycloak keeps what it has stored of accounts that it does not import.
                memberships.withdraw(member.workspace(), member.requireUserId());
            }
            record(
                    actor,
                    member,
                    AuditAction.MEMBER_ARCHIVE,
                    Map.of("archivedReason", ArchivedReason.ACCOUNT_GONE.label()));
        }
    }

    /**
     * Runs the action for each member, read again after its workspace is locked, since others may have changed it
     * before.
     */
    private void ofUser(String realm, String userId, Consumer<Member> action) {
        members.ofUser(realm, userId).stream()
                .sorted(Comparator.comparing(m -> m.workspace().organization()))
                .forEach(member -> {
                    locks.lock(member.workspace());
                    members.find(member.workspace(), member.id())
                            .filter(now -> userId.equals(now.userId()))
                            .ifPresent(action);
                });
    }

    private void record(Actor actor, Member before, AuditAction action, Map<String, String> why) {
        Map<String, Object> detail = new TreeMap<>(why);
        detail.put("from", before.status().label());
        trail.record(new AuditEntry(
                before.workspace(),
                actor,
                action,
                new AuditTarget("member", before.id(), before.displayName()),
                detail));
    }
}
