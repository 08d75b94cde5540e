package io.workspaces.keycloak.member;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes the status of members. Each change locks the workspace first. */
public final class MemberLifecycle {
    private final WorkspaceLocks locks;
    private final Members members;
    private final Memberships memberships;
    private final Accounts accounts;
    private final PendingInvitations invitations;
    private final MemberRemoval removal;
    private final Exclusions exclusions;
    private final EndedMemberships ended;
    private final Seats seats;
    private final AuditTrail trail;
    private final Clock clock;

    public MemberLifecycle(
            WorkspaceLocks locks,
            Members members,
            Memberships memberships,
            Accounts accounts,
            PendingInvitations invitations,
            MemberRemoval removal,
            Exclusions exclusions,
            EndedMemberships ended,
            Seats seats,
            AuditTrail trail,
            Clock clock) {
        this.locks = locks;
        this.members = members;
        this.memberships = memberships;
        this.accounts = accounts;
        this.invitations = invitations;
        this.removal = removal;
        this.exclusions = exclusions;
        this.ended = ended;
        this.seats = seats;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Makes an Invited member Active with an account. Repeating it is harmless.
     *
     * @return the Active member; the Invited one with a flag if Keycloak cannot store memberships of the account; or
     *     empty if the member is no longer Invited, the person is archived everywhere, or another member of the
     *     workspace has the account
     */
    public Optional<Member> activate(Actor actor, WorkspaceId workspace, String memberId, Account account, String way) {
        locks.lock(workspace);
        Instant now = clock.instant();
        Optional<Member> found =
                members.find(workspace, memberId).filter(m -> m.is(MemberStatus.INVITED) && !m.ended(now));
        if (found.isEmpty()
                || isExcluded(found.get(), account.id())
                || members.findByUser(workspace, account.id()).isPresent()) {
            return Optional.empty();
        }
        Member member = found.get()
                .withIdentity(
                        account.email() == null ? found.get().email() : account.email(),
                        found.get().profile().named(account.name()),
                        Set.of())
                .activated(account.id(), now);
        try {
            memberships.project(member);
        } catch (WorkspacesException refusal) {
            return Optional.of(notWritable(found.get(), refusal));
        }
        members.save(member);
        invitations.close(member);
        record(actor, member, AuditAction.MEMBER_ACTIVATE, Map.of("way", way));
        return Optional.of(member);
    }

    private Member notWritable(Member invited, WorkspacesException refusal) {
        boolean unavailable = refusal.code() == ErrorCode.ACCOUNT_UNAVAILABLE;
        if (!unavailable && refusal.code() != ErrorCode.ACCOUNT_NOT_WRITABLE) {
            throw refusal;
        }
        Member flagged = invited.withFlag(MemberFlag.ACCOUNT_NOT_WRITABLE, true);
        if (!unavailable && !flagged.equals(invited)) {
            members.save(flagged);
        }
        return flagged;
    }

    /**
     * Archives a member. An Archived member gets the reason {@code ADMIN} if an admin archives it again; archiving
     * everywhere leaves the existing reason.
     *
     * @throws WorkspacesException {@code not_found}, {@code last_admin}
     */
    public Member archive(Actor actor, WorkspaceId workspace, String memberId, ArchivedReason reason) {
        Member member = locked(workspace, memberId);
        if (member.is(MemberStatus.ARCHIVED)) {
            return archiveAgain(actor, member, reason);
        }
        return archivePresent(actor, member, reason);
    }

    private Member archivePresent(Actor actor, Member member, ArchivedReason reason) {
        EditMember.requireAnotherAdmin(members, member, null);
        Member archived = member.archived(reason);
        members.save(archived);
        invitations.close(archived);
        withdraw(member);
        recordArchive(actor, member, reason);
        return archived;
    }

    /**
     * Archives the Active member that has an account, as that person wants it.
     *
     * @throws WorkspacesException {@code not_found}, {@code last_admin}
     */
    void leave(Actor actor, WorkspaceId workspace, String userId) {
        locks.lock(workspace);
        Member member = members.findByUser(workspace, userId)
                .map(ended::settle)
                .filter(found -> found.is(MemberStatus.ACTIVE))
                .orElseThrow(WorkspacesException::notFound);
        archivePresent(actor, member, ArchivedReason.LEFT);
    }

    private Member archiveAgain(Actor actor, Member member, ArchivedReason reason) {
        Member archived = StatusChanges.archived(member, reason);
        if (reason == ArchivedReason.ADMIN && archived.equals(member)) {
            return member;
        }
        members.save(archived);
        withdraw(archived);
        recordArchive(actor, member, reason);
        return archived;
    }

    private void recordArchive(Actor actor, Member before, ArchivedReason reason) {
        trail.record(MemberAuditEntry.archived(actor, before, reason));
    }

    /** Has a membership that has ended follow; see {@link EndedMemberships}. Called with the workspace locked. */
    Member settle(Member member) {
        return ended.settle(member);
    }

    /**
     * Gives a member its former status: Active if it was Active and the account still exists and is enabled, else
     * Invited with a new link and mail.
     *
     * @param reinvite makes the member Invited in any case
     * @param newEnd makes another end of the present one, which has to be later than now
     * @throws WorkspacesException {@code not_found}, {@code seats_exhausted}, and as {@link StatusChanges#unarchived};
     *     {@code account_not_writable} and {@code account_unavailable} if it would be Active; {@code
     *     workspace_disabled} if the member would be Invited
     */
    public Member unarchive(
            Actor actor, WorkspaceId workspace, String memberId, boolean reinvite, UnaryOperator<Profile> newEnd) {
        Member archived = locked(workspace, memberId);
        Member back = StatusChanges.unarchived(
                archived,
                newEnd.apply(archived.profile()),
                reinvite,
                () -> isExcluded(archived, archived.userId()),
                () -> isEnabled(workspace, archived.requireUserId()),
                clock.instant());
        StatusChanges.requireAddress(back);
        if (!back.is(MemberStatus.ACTIVE)) {
            invitations.requirePossible(workspace);
        }
        seats.take(workspace, SeatUse.of(back));
        if (back.is(MemberStatus.ACTIVE)) {
            // First, as it may refuse, and a caller that goes on with others commits what is written.
            memberships.project(back);
            members.save(back);
        } else {
            members.save(back);
            withdraw(archived);
            invitations.reopen(back);
        }
        trail.record(MemberAuditEntry.unarchived(actor, archived, back));
        return back;
    }

    /** The same without a new end. */
    public Member unarchive(Actor actor, WorkspaceId workspace, String memberId, boolean reinvite) {
        return unarchive(actor, workspace, memberId, reinvite, UnaryOperator.identity());
    }

    /**
     * Undoes for one member what archiving everywhere did, after the exclusion has ended: the member is unarchived
     * unless the workspace has archived it for a reason of its own, which then shows again.
     *
     * @throws WorkspacesException like {@link #unarchive}
     */
    public Member lift(Actor actor, WorkspaceId workspace, String memberId) {
        Member member = locked(workspace, memberId);
        ArchivedReason reason = member.archivedReason();
        if (reason == ArchivedReason.EVERYWHERE && !member.ended(clock.instant())) {
            return unarchive(actor, workspace, memberId, false);
        }
        if (reason == null) {
            return member;
        }
        // A membership that has ended in the meantime does not come back.
        Member left = reason == ArchivedReason.EVERYWHERE ? member.archived(ArchivedReason.EXPIRED) : member;
        members.save(left);
        record(
                actor,
                left,
                AuditAction.MEMBER_UPDATE,
                Map.of(
                        "archivedReason",
                        Map.of(
                                "before",
                                ArchivedReason.EVERYWHERE.label(),
                                "after",
                                Objects.requireNonNull(left.archivedReason()).label())));
        return left;
    }

    private boolean isExcluded(Member member, @Nullable String userId) {
        return exclusions.has(member.workspace().realm(), member.email(), userId);
    }

    private boolean isEnabled(WorkspaceId workspace, String userId) {
        return accounts.find(workspace, userId).filter(Account::enabled).isPresent();
    }

    /** Deletes a member; the account stays. */
    public void remove(Actor actor, WorkspaceId workspace, String memberId) {
        Member member = locked(workspace, memberId);
        EditMember.requireAnotherAdmin(members, member, StatusChanges.removed(member));
        withdraw(member);
        removal.remove(actor, member);
        trail.record(MemberAuditEntry.removed(actor, member));
    }

    /** Also of somebody who is Archived, since Keycloak may not have followed yet. */
    private void withdraw(Member member) {
        if (member.userId() != null) {
            memberships.withdraw(member.workspace(), member.userId());
        }
    }

    private Member locked(WorkspaceId workspace, String memberId) {
        locks.lock(workspace);
        return ended.settle(members.find(workspace, memberId).orElseThrow(WorkspacesException::notFound));
    }

    private void record(Actor actor, Member member, AuditAction action, Map<String, Object> detail) {
        trail.record(MemberAuditEntry.of(actor, member, action, detail));
    }
}
