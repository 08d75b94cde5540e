package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditTarget;
import io.workspaces.keycloak.audit.AuditTrail;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.member.Member;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.Members;
import io.workspaces.keycloak.workspace.Announcements;
import io.workspaces.keycloak.workspace.Workspace;
import io.workspaces.keycloak.workspace.WorkspaceLocks;
import io.workspaces.keycloak.workspace.WorkspaceRecords;
import io.workspaces.keycloak.workspace.Workspaces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Reminds invited people once that their link ends. The reminder has a link of the same generation: whichever of their mails
 * they open, it leads to the same invitation until it is accepted or ends.
 */
public final class Reminders implements Announcements {
    /** How long before the end, and how long after the last mail at the earliest. */
    private static final Duration AHEAD = Duration.ofDays(3);

    /** More than this has to be left. So links that live for four days or less have no reminder. */
    private static final Duration LEFT = Duration.ofDays(1);

    private final WorkspaceLocks locks;
    private final Workspaces workspaces;
    private final WorkspaceRecords records;
    private final Members members;
    private final Invitations invitations;
    private final DueReminders due;
    private final Outbox outbox;
    private final BooleanSupplier mailServer;
    private final AuditTrail trail;
    private final Clock clock;

    public Reminders(
            WorkspaceLocks locks,
            Workspaces workspaces,
            WorkspaceRecords records,
            Members members,
            Invitations invitations,
            DueReminders due,
            Outbox outbox,
            BooleanSupplier mailServer,
            AuditTrail trail,
            Clock clock) {
        this.locks = locks;
        this.workspaces = workspaces;
        this.records = records;
        this.members = members;
        this.invitations = invitations;
        this.due = due;
        this.outbox = outbox;
        this.mailServer = mailServer;
        this.trail = trail;
        this.clock = clock;
    }

    /** When somebody is reminded whose invitation mail leaves now; null if never. */
    public static @Nullable Instant at(Instant expiresAt, Instant mailed) {
        Instant before = expiresAt.minus(AHEAD);
        Instant after = mailed.plus(AHEAD);
        Instant at = before.isAfter(after) ? before : after;
        return at.isBefore(expiresAt.minus(LEFT)) ? at : null;
    }

    @Override
    public Optional<WorkspaceId> next(@Nullable String afterOrganization) {
        return due.next(afterOrganization, clock.instant());
    }

    /** Whom nobody wants to remind now is not reminded later either. */
    @Override
    public boolean tellSome(WorkspaceId workspace, int max) {
        locks.lock(workspace);
        Instant now = clock.instant();
        List<String> taken = due.take(workspace, now, max);
        if (!taken.isEmpty() && wanted(workspace)) {
            members.all(workspace, taken).stream()
                    .filter(member -> member.asOf(now).is(MemberStatus.INVITED))
                    .forEach(member -> invitations
                            .find(member.id())
                            .filter(invitation -> waits(invitation, now))
                            .ifPresent(invitation -> remind(member, invitation)));
        }
        return taken.size() == max;
    }

    private boolean wanted(WorkspaceId workspace) {
        return records.settings(workspace).reminders()
                && mailServer.getAsBoolean()
                && workspaces
                        .find(workspace.realm(), workspace.organization())
                        .map(Workspace::enabled)
                        .orElse(false);
    }

    /** Whether its time has come and is not over; another mail may have left, or wait, since it was noted. */
    private static boolean waits(Invitation invitation, Instant now) {
        Instant expiresAt = invitation.expiresAt();
        Instant mailAt = invitation.mailAt();
        if (invitation.mail() != MailState.SENT || expiresAt == null || mailAt == null) {
            return false;
        }
        Instant at = at(expiresAt, mailAt);
        return at != null && !now.isBefore(at) && now.isBefore(expiresAt.minus(LEFT));
    }

    private void remind(Member member, Invitation invitation) {
        outbox.queue(invitation, Objects.requireNonNull(member.email()), MailKind.REMINDER, MailLane.IN_TURN);
        trail.record(new AuditEntry(
                member.workspace(),
                Actor.SYSTEM,
                AuditAction.INVITATION_REMIND,
                new AuditTarget("member", member.id(), member.displayName()),
                Map.of("email", String.valueOf(member.email()))));
    }
}
