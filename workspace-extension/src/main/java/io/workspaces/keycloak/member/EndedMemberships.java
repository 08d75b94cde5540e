package io.workspaces.keycloak.member;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/**
 * Archives members whose membership has ended. Whatever reads members leaves them out by itself from that moment on; this
 * has the row and Keycloak follow, and tells people.
 */
public final class EndedMemberships {
    private final WorkspaceLocks locks;
    private final Members members;
    private final Memberships memberships;
    private final PendingInvitations invitations;
    private final EndNews news;
    private final EndNotices notices;
    private final AuditTrail trail;
    private final Clock clock;

    public EndedMemberships(
            WorkspaceLocks locks,
            Members members,
            Memberships memberships,
            PendingInvitations invitations,
            EndNews news,
            EndNotices notices,
            AuditTrail trail,
            Clock clock) {
        this.locks = locks;
        this.members = members;
        this.memberships = memberships;
        this.invitations = invitations;
        this.news = news;
        this.notices = notices;
        this.trail = trail;
        this.clock = clock;
    }

    /** Archives those of the members whose membership has ended. */
    void settle(WorkspaceId workspace, List<String> memberIds) {
        locks.lock(workspace);
        members.all(workspace, memberIds).forEach(this::settle);
    }

    /** The member as it is now; called with the workspace locked, before anything is decided. */
    public Member settle(Member member) {
        Instant time = clock.instant();
        Member now = member.asOf(time);
        if (now != member) {
            members.save(now);
            invitations.close(now);
            tell(member, time);
            if (member.userId() != null) {
                memberships.withdraw(member.workspace(), member.userId());
            }
            trail.record(MemberAuditEntry.archived(Actor.SYSTEM, member, ArchivedReason.EXPIRED));
        }
        return now;
    }

    private void tell(Member former, Instant now) {
        if (former.is(MemberStatus.ACTIVE)) {
            notices.ended(former);
        }
        news.add(former.workspace(), Objects.requireNonNull(former.profile().activeUntil()), now);
    }
}
