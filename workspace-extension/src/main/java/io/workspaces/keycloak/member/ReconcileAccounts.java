package io.workspaces.keycloak.member;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.group.Groups;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Handles changes of an account's memberships that were made in Keycloak itself, by their final result: takes them over
 * into the member's row, refuses them, or undoes them.
 */
public final class ReconcileAccounts {
    private final WorkspaceLocks locks;
    private final Groups groups;
    private final Members members;
    private final Memberships memberships;
    private final Accounts accounts;
    private final LenientProjection projection;
    private final PendingSyncs pending;
    private final MemberLifecycle lifecycle;
    private final ExistingMemberImport memberImport;
    private final AuditTrail trail;

    public ReconcileAccounts(
            WorkspaceLocks locks,
            Groups groups,
            Members members,
            Memberships memberships,
            Accounts accounts,
            PendingSyncs pending,
            MemberLifecycle lifecycle,
            ExistingMemberImport memberImport,
            AuditTrail trail) {
        this.locks = locks;
        this.groups = groups;
        this.members = members;
        this.memberships = memberships;
        this.accounts = accounts;
        this.projection = new LenientProjection(members, memberships);
        this.pending = pending;
        this.lifecycle = lifecycle;
        this.memberImport = memberImport;
        this.trail = trail;
    }

    /** Whether the account becomes a member by joining the organization. */
    boolean admits(WorkspaceId workspace, Account account) {
        return memberImport.admits(workspace, account);
    }

    /** Those of the members whose memberships are known to lag behind the row, or cannot be stored: they say nothing. */
    Set<String> behind(Collection<Member> some) {
        Set<String> behind =
                new HashSet<>(pending.among(some.stream().map(Member::id).toList()));
        some.stream()
                .filter(member -> member.flags().contains(MemberFlag.ACCOUNT_NOT_WRITABLE))
                .map(Member::id)
                .forEach(behind::add);
        return behind;
    }

    /**
     * Makes the account's row and memberships consistent. An account that is gone, or whose user federation does not
     * answer, is left as it is.
     *
     * @throws WorkspacesException {@code last_admin}, {@code role_immutable}, {@code confirmation_required},
     *     {@code member_status}; never for {@link OnViolation#REVERT}
     */
    public void reconcile(Actor actor, WorkspaceId workspace, String userId, OnViolation onViolation) {
        locks.lock(workspace);
        Account account = accounts.all(workspace, List.of(userId)).get(userId);
        if (account == null) {
            return;
        }
        Optional<Member> member = members.findByUser(workspace, userId).map(lifecycle::settle);
        KeycloakMembership seen = memberships.observe(workspace, userId);
        KeycloakMembershipReader rules = new KeycloakMembershipReader(groups.all(workspace));
        if (member.isEmpty()) {
            newcomer(actor, workspace, account, seen, rules, onViolation);
        } else if (pending.contains(member.get())) {
            // Keycloak's memberships are known to lag behind, so they say nothing yet.
            follow(member.get(), onViolation);
        } else if (!member.get().is(MemberStatus.ACTIVE)) {
            takeOut(actor, workspace, account, seen);
        } else if (!seen.member()) {
            left(actor, member.get(), onViolation);
        } else {
            take(actor, member.get(), seen, rules, onViolation);
        }
    }

    private void follow(Member member, OnViolation onViolation) {
        if (member.is(MemberStatus.ACTIVE)) {
            project(member, onViolation);
        } else {
            memberships.withdraw(member.workspace(), member.requireUserId());
        }
    }

    private void newcomer(
            Actor actor,
            WorkspaceId workspace,
            Account account,
            KeycloakMembership seen,
            KeycloakMembershipReader rules,
            OnViolation onViolation) {
        Optional<Member> adopted = seen.member() ? memberImport.adopt(actor, workspace, account) : Optional.empty();
        if (adopted.isPresent() && rules.anyOurs(seen.groups())) {
            take(actor, adopted.get(), seen, rules, onViolation);
        } else if (adopted.isPresent()) {
            project(adopted.get(), onViolation);
        } else {
            keepOut(actor, workspace, account, seen, rules, onViolation);
        }
    }

    /**
     * Leaves the member that has the address unchanged and removes the account from the organization and our groups:
     * Invited people join by their link or their login, not by becoming a member in Keycloak.
     */
    private void keepOut(
            Actor actor,
            WorkspaceId workspace,
            Account account,
            KeycloakMembership seen,
            KeycloakMembershipReader rules,
            OnViolation onViolation) {
        boolean inGroups = rules.anyOurs(seen.groups());
        EmailAddress email = account.email();
        if (inGroups && onViolation == OnViolation.REJECT && email != null) {
            members.findByEmail(workspace, email)
                    .filter(holder -> !holder.is(MemberStatus.ARCHIVED))
                    .ifPresent(holder -> {
                        throw MemberConflicts.status(holder.status());
                    });
        }
        if (seen.member()) {
            takeOut(actor, workspace, account, seen);
        } else if (inGroups) {
            memberships.leaveGroups(workspace, account.id());
        }
    }

    /** Removes the account and records that, since whoever added it was told that it is in. */
    private void takeOut(Actor actor, WorkspaceId workspace, Account account, KeycloakMembership seen) {
        memberships.withdraw(workspace, account.id());
        if (seen.member()) {
            trail.record(new AuditEntry(
                    workspace,
                    actor,
                    AuditAction.MEMBER_KEEP_OUT,
                    new AuditTarget("account", null, account.name().full()),
                    Map.of("email", Objects.toString(account.email(), ""))));
        }
    }

    private void left(Actor actor, Member member, OnViolation onViolation) {
        try {
            lifecycle.archive(actor, member.workspace(), member.id(), ArchivedReason.LEFT_IN_KEYCLOAK);
        } catch (WorkspacesException refusal) {
            undo(member, onViolation, refusal);
        }
    }

    private void take(
            Actor actor,
            Member member,
            KeycloakMembership seen,
            KeycloakMembershipReader rules,
            OnViolation onViolation) {
        try {
            Member after = rules.read(member, seen.groups());
            EditMember.requireAnotherAdmin(members, member, after);
            if (!after.equals(member)) {
                members.save(after);
                trail.record(MemberAuditEntry.entry(actor, member, after, rules.groups()));
            }
            if (!rules.matches(after, seen.groups())) {
                project(after, onViolation);
            }
        } catch (WorkspacesException refusal) {
            undo(member, onViolation, refusal);
        }
    }

    private void undo(Member member, OnViolation onViolation, WorkspacesException refusal) {
        if (onViolation == OnViolation.REJECT) {
            throw refusal;
        }
        project(member, onViolation);
    }

    private void project(Member member, OnViolation onViolation) {
        if (onViolation == OnViolation.REJECT) {
            memberships.project(member);
        } else if (!projection.project(member)) {
            pending.add(List.of(member), null);
        }
    }
}
