package io.workspaces.keycloak.queries.directory;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.invitation.MailState;
import io.workspaces.keycloak.invitation.activation.RefusedSignIn;
import io.workspaces.keycloak.invitation.activation.Verdict;
import io.workspaces.keycloak.invitation.mail.MailHold;
import io.workspaces.keycloak.invitation.mail.SendingHold;
import io.workspaces.keycloak.member.ArchivedReason;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.Profile;
import io.workspaces.keycloak.member.jpa.MemberEntity;
import io.workspaces.keycloak.persistence.Millis;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is selected of a member and its open invitation, in the order of the statement. */
record MemberRow(
        String id,
        @Nullable String email,
        MemberEntity.@Nullable ProfileColumns profile,
        @Nullable String userId,
        DefaultRole role,
        MemberStatus status,
        long invitedAt,
        @Nullable Long joinedAt,
        @Nullable String flags,
        int version,
        String nameKey,
        @Nullable Long expiresAt,
        @Nullable MailState mailState,
        @Nullable String mailReason,
        @Nullable String mailAnswer,
        @Nullable Long mailAt,
        @Nullable Integer attempts,
        @Nullable Long dueAt,
        @Nullable MailHold heldBy,
        @Nullable Long silentUntil,
        @Nullable String silentReason,
        @Nullable Long waitsUntil,
        @Nullable Verdict refusedReason,
        @Nullable Long refusedAt,
        @Nullable String inviterName,
        @Nullable ArchivedReason archivedReason,
        long exclusions) {
    /** Goes on with a condition on {@code m}. */
    static final String SELECT = "select m.id, m.email, m.profile, m.userId, m.role, m.status,"
            + " m.invitedAt, m.joinedAt, m.flags, m.version, m.nameKey, i.expiresAt, i.mailState,"
            + " i.mailReason, i.mailAnswer, i.mailAt, o.attempts, o.dueAt, o.heldBy, p.freeAt, p.silentReason, i.waitsUntil, i.refusedReason, i.refusedAt, i.inviterName, m.archivedReason, (select count(e) from WspExclusion e"
            + " where e.realmId = m.realmId and e.subject in (m.email, m.userId))"
            + " from WspMember m left join WspInvitation i on i.memberId = m.id"
            + " left join WspOutbox o on o.memberId = i.memberId and o.generation = i.generation"
            + " left join WspMailPace p on p.realmId = o.realmId and p.silentReason is not null where ";

    /** As the list is sorted by it. */
    long end() {
        Instant end = MemberEntity.ProfileColumns.read(profile).activeUntil();
        return end == null ? MemberConditions.NO_END : end.toEpochMilli();
    }

    MemberView view(List<GroupRef> groups, boolean hasMetadata, SendingHold sendingHold, Clock clock) {
        Profile known = MemberEntity.ProfileColumns.read(profile);
        boolean ended = status != MemberStatus.ARCHIVED && known.ended(clock.instant());
        return new MemberView(
                id,
                email,
                known,
                userId,
                role,
                groups,
                ended ? MemberStatus.ARCHIVED : status,
                ended ? ArchivedReason.EXPIRED : archivedReason,
                exclusions > 0,
                hasMetadata,
                ended ? null : invitation(sendingHold, clock),
                Instant.ofEpochMilli(invitedAt),
                Millis.time(joinedAt),
                flags == null
                        ? List.of()
                        : Arrays.asList(flags.toLowerCase(Locale.ROOT).split(",")),
                version);
    }

    private @Nullable InvitationView invitation(SendingHold sendingHold, Clock clock) {
        if (mailState == null || waitsUntil == null) {
            return null;
        }
        return new InvitationView(
                Millis.time(expiresAt),
                clock.millis() >= Objects.requireNonNullElse(expiresAt, waitsUntil),
                mailState.name().toLowerCase(Locale.ROOT),
                mailReason == null && mailState == MailState.QUEUED ? silentReason : mailReason,
                mailAnswer,
                Millis.time(mailAt),
                mailState != MailState.QUEUED || attempts == null || dueAt == null
                        ? null
                        : new InvitationView.Waiting(
                                attempts,
                                Instant.ofEpochMilli(silentUntil == null ? dueAt : Math.max(dueAt, silentUntil)),
                                sendingHold.reason().orElse(heldBy)),
                refusedReason == null || refusedAt == null
                        ? null
                        : new RefusedSignIn(refusedReason, Instant.ofEpochMilli(refusedAt)),
                inviterName);
    }
}
