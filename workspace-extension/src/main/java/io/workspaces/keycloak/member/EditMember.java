package io.workspaces.keycloak.member;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.group.Effects;
import io.workspaces.keycloak.group.PlannedChange;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Changes a member's name, role, groups, end and language. */
public final class EditMember {
    private final WorkspaceLocks locks;
    private final Members members;
    private final Memberships memberships;
    private final RoleRulesLoader roleRules;
    private final PendingInvitations invitations;
    private final AccountSync accounts;
    private final EndedMemberships ended;
    private final Seats seats;
    private final Function<WorkspaceId, Set<String>> languages;
    private final AuditTrail trail;
    private final Clock clock;

    public EditMember(
            WorkspaceLocks locks,
            Members members,
            Memberships memberships,
            RoleRulesLoader roleRules,
            PendingInvitations invitations,
            AccountSync accounts,
            EndedMemberships ended,
            Seats seats,
            Function<WorkspaceId, Set<String>> languages,
            AuditTrail trail,
            Clock clock) {
        this.locks = locks;
        this.members = members;
        this.memberships = memberships;
        this.roleRules = roleRules;
        this.invitations = invitations;
        this.accounts = accounts;
        this.ended = ended;
        this.seats = seats;
        this.languages = languages;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Locks the workspace and plans the change.
     *
     * @throws WorkspacesException {@code not_found}, {@code invalid_request}, {@code last_admin}, {@code seats_exhausted},
     *     {@code name_owned_by_account}, {@code member_exists}; {@code member_status} if role or groups of an Archived
     *     member would change; {@code workspace_disabled} if another address would be invited
     */
    public PlannedChange<Member> change(Actor actor, WorkspaceId workspace, String memberId, MemberPatch patch) {
        locks.lock(workspace);
        Member member = ended.settle(members.find(workspace, memberId).orElseThrow(WorkspacesException::notFound));
        RoleRules rules = roleRules.in(workspace);
        MemberEdit edit = MemberEdit.of(
                member, patch, rules, holder(member, patch.email()), languages.apply(workspace), clock.instant());
        requireAnotherAdmin(members, member, edit.after());
        seats.take(workspace, SeatUse.between(member, edit.after()));
        if (edit.invitesElsewhere()) {
            invitations.requirePossible(workspace);
        }
        Effects effects = new Effects(edit.effect().stream().toList());
        return new PlannedChange<>(effects, () -> save(actor, edit, rules));
    }

    /** The status of another member that has the address. */
    private @Nullable MemberStatus holder(Member member, @Nullable EmailAddress email) {
        return email == null || email.equals(member.email())
                ? null
                : members.findByEmail(member.workspace(), email)
                        .map(other -> other.asOf(clock.instant()).status())
                        .orElse(null);
    }

    private Member save(Actor actor, MemberEdit edit, RoleRules rules) {
        Member before = edit.before();
        boolean projects = edit.after().is(MemberStatus.ACTIVE) && isMoved(before, edit.after());
        Member after = projects ? edit.after().withFlag(MemberFlag.ACCOUNT_NOT_WRITABLE, false) : edit.after();
        if (before.equals(after)) {
            return after;
        }
        members.save(after);
        if (projects) {
            memberships.project(after);
        }
        if (edit.invitesElsewhere()) {
            invitations.readdress(after);
        }
        trail.record(MemberAuditEntry.entry(actor, before, after, rules.groups()));
        if (!Objects.equals(before.email(), after.email())) {
            accounts.released(actor, before.workspace(), before.email());
        }
        return after;
    }

    /** Whether Keycloak has anything to follow; a directory is not asked for anything else. */
    private static boolean isMoved(Member before, Member after) {
        return before.role() != after.role() || !before.groups().equals(after.groups());
    }

    /**
     * @param after the member after the change, or null if it is an Admin no longer
     * @throws WorkspacesException {@code last_admin} if no Admin without an end would be left
     */
    static void requireAnotherAdmin(Members members, Member member, @Nullable Member after) {
        if (member.losesAdmin(after) && !members.hasLastingAdmin(member.workspace(), member.id())) {
            throw WorkspacesException.of(ErrorCode.LAST_ADMIN);
        }
    }
}
