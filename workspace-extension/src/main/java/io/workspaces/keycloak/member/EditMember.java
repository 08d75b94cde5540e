package io.workspaces.keycloak.member;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.group.Effects;
import io.workspaces.keycloak.group.PlannedChange;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.PersonName;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Changes a member's name, role and groups. */
public final class EditMember {
    private final WorkspaceLocks locks;
    private final Members members;
    private final Memberships memberships;
    private final RoleRulesLoader roleRules;
    private final PendingInvitations invitations;
    private final AccountSync accounts;
    private final AuditTrail trail;

    public EditMember(
            WorkspaceLocks locks,
            Members members,
            Memberships memberships,
            RoleRulesLoader roleRules,
            PendingInvitations invitations,
            AccountSync accounts,
            AuditTrail trail) {
        this.locks = locks;
        this.members = members;
        this.memberships = memberships;
        this.roleRules = roleRules;
        this.invitations = invitations;
        this.accounts = accounts;
        this.trail = trail;
    }

    /**
     * Locks the workspace and plans the change.
     *
     * @throws WorkspacesException {@code not_found}, {@code invalid_request}, {@code last_admin},
     *     {@code name_owned_by_account}, {@code member_exists}; {@code member_status} if role or groups of an Archived
     *     member would change; {@code workspace_disabled} if another address would be invited
     */
    public PlannedChange<Member> change(Actor actor, WorkspaceId workspace, String memberId, MemberPatch patch) {
        locks.lock(workspace);
        Member member = members.find(workspace, memberId).orElseThrow(WorkspacesException::notFound);
        checkIdentity(member, patch);
        RoleRules rules = roleRules.in(workspace);
        Set<String> groups = patch.groups() == null ? null : rules.resolve(patch.groups(), "groups");
        RoleRules.Assignment outcome = rules.move(member.role(), member.groups(), patch.role(), groups);
        requireAnotherAdmin(members, member, outcome.role());
        Member changed = identity(member, patch).withPlacement(outcome.role(), outcome.groups());
        requireNotArchived(member, changed);
        if (isInvitedElsewhere(member, changed)) {
            invitations.requirePossible(workspace);
        }
        Effects effects =
                new Effects(rules.effect(member, patch.role(), outcome).stream().toList());
        return new PlannedChange<>(effects, () -> save(actor, member, changed, rules));
    }

    private Member save(Actor actor, Member before, Member after, RoleRules rules) {
        if (before.equals(after)) {
            return after;
        }
        members.save(after);
        if (after.is(MemberStatus.ACTIVE)) {
            memberships.project(after);
        }
        if (isInvitedElsewhere(before, after)) {
            invitations.readdress(after);
        }
        trail.record(MemberAuditEntry.entry(actor, before, after, rules.groups()));
        if (!Objects.equals(before.email(), after.email())) {
            accounts.released(actor, before.workspace(), before.email());
        }
        return after;
    }

    /** Whether the change sends the invitation to another address. */
    private static boolean isInvitedElsewhere(Member before, Member after) {
        return after.is(MemberStatus.INVITED) && !Objects.equals(before.email(), after.email());
    }

    /** Refuses changes of role and groups of Archived members, who get back what they had when they are unarchived. */
    private static void requireNotArchived(Member before, Member after) {
        boolean roleChanges = before.role() != after.role() || !before.groups().equals(after.groups());
        if (roleChanges && before.is(MemberStatus.ARCHIVED)) {
            throw MemberConflicts.status(before.status());
        }
    }

    private void checkIdentity(Member member, MemberPatch patch) {
        boolean owned = member.userId() != null;
        if (owned && (differs(named(patch), member.name()) || differs(patch.email(), member.email()))) {
            throw WorkspacesException.of(ErrorCode.NAME_OWNED_BY_ACCOUNT);
        }
        EmailAddress email = patch.email();
        if (email != null && !email.equals(member.email())) {
            members.findByEmail(member.workspace(), email).ifPresent(other -> {
                throw MemberConflicts.exists(other.status());
            });
        }
    }

    private static boolean differs(@Nullable Object wanted, @Nullable Object present) {
        return wanted != null && !wanted.equals(present);
    }

    private static @Nullable PersonName named(MemberPatch patch) {
        return patch.profile() == null ? null : patch.profile().name();
    }

    private static Member identity(Member member, MemberPatch patch) {
        EmailAddress email = patch.email() == null ? member.email() : patch.email();
        Profile profile = patch.profile() == null ? member.profile() : patch.profile();
        return member.withIdentity(email, profile, member.flags());
    }

    /**
     * @throws WorkspacesException {@code last_admin} if the member is the last Active Admin and would no longer be one
     */
    static void requireAnotherAdmin(Members members, Member member, @Nullable DefaultRole newRole) {
        boolean leaves =
                member.is(MemberStatus.ACTIVE) && member.role() == DefaultRole.ADMIN && newRole != DefaultRole.ADMIN;
        if (leaves && members.activeAdmins(member.workspace(), member.id()) == 0) {
            throw WorkspacesException.of(ErrorCode.LAST_ADMIN);
        }
    }
}
