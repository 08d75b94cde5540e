package io.workspaces.keycloak.invitation.jpa;

import static io.workspaces.keycloak.invitation.jpa.InvitationTable.EXPIRES_AT;
import static io.workspaces.keycloak.invitation.jpa.InvitationTable.GENERATION;
import static io.workspaces.keycloak.invitation.jpa.InvitationTable.MAIL_ANSWER;
import static io.workspaces.keycloak.invitation.jpa.InvitationTable.MAIL_AT;
import static io.workspaces.keycloak.invitation.jpa.InvitationTable.MAIL_REASON;
import static io.workspaces.keycloak.invitation.jpa.InvitationTable.MAIL_STATE;
import static io.workspaces.keycloak.invitation.jpa.InvitationTable.MEMBER_ID;
import static io.workspaces.keycloak.invitation.jpa.InvitationTable.REMIND_AT;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import io.workspaces.keycloak.group.DefaultRole;
import io.workspaces.keycloak.invitation.Invitation;
import io.workspaces.keycloak.invitation.Inviters;
import io.workspaces.keycloak.invitation.MailState;
import io.workspaces.keycloak.invitation.Reminders;
import io.workspaces.keycloak.invitation.mail.InvitationDraft;
import io.workspaces.keycloak.invitation.mail.MailFailure;
import io.workspaces.keycloak.invitation.mail.MailFault;
import io.workspaces.keycloak.invitation.mail.QueuedInvitations;
import io.workspaces.keycloak.invitation.mail.QueuedMail;
import io.workspaces.keycloak.member.MemberStatus;
import io.workspaces.keycloak.member.Profile;
import io.workspaces.keycloak.member.jpa.MemberEntity;
import io.workspaces.keycloak.persistence.Millis;
import io.workspaces.keycloak.persistence.Values;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of invitations and their members. An invitation of another generation than the mail is left alone. */
public final class JpaQueuedInvitations implements QueuedInvitations {
    private static final String SENT = "update " + InvitationTable.TABLE.braced() + " set " + MAIL_STATE.name()
            + " = 'SENT', " + MAIL_REASON.name() + " = null, " + MAIL_ANSWER.name()
            + " = null, " + MAIL_AT.name() + " = ?, " + EXPIRES_AT.name()
            + " = coalesce(" + EXPIRES_AT.name() + ", ?), " + REMIND_AT.name() + " = ? where " + MEMBER_ID.name()
            + " = ? and " + GENERATION.name()
            + " = ?";

    private record Invited(String id, MemberEntity.@Nullable ProfileColumns profile, DefaultRole role, String email) {}

    private final EntityManager em;

    public JpaQueuedInvitations(EntityManager em) {
        this.em = em;
    }

    /**
     * One query over members and one over invitations: in a join, PostgreSQL reads the second table as a whole if it
     * has not yet seen that a bulk invitation has made it large.
     */
    @Override
    public List<InvitationDraft> drafts(Collection<QueuedMail> mails) {
        if (mails.isEmpty()) {
            return List.of();
        }
        Map<String, QueuedMail> byMember =
                mails.stream().collect(toMap(QueuedMail::memberId, Function.identity(), (one, other) -> one));
        Map<String, Invited> invited = em.createQuery(
                        "select m.id, m.profile, m.role, m.email from WspMember m"
                                + " where m.id in :members and m.status = :invited",
                        Invited.class)
                .setParameter("members", byMember.keySet())
                .setParameter("invited", MemberStatus.INVITED)
                .getResultStream()
                .collect(toMap(Invited::id, Function.identity()));
        List<InvitationEntity> invitations = em.createQuery(
                        "select i from WspInvitation i where i.memberId in :members", InvitationEntity.class)
                .setParameter("members", byMember.keySet())
                .getResultList();
        Map<String, String> inviters = new JpaInviters(em)
                .names(invitations.stream()
                        .map(row -> row.inviterId)
                        .filter(Objects::nonNull)
                        .collect(toSet()));
        return invitations.stream()
                .flatMap(row -> draft(row, byMember.get(row.memberId), invited.get(row.memberId), inviters))
                .toList();
    }

    private static Stream<InvitationDraft> draft(
            InvitationEntity invitation,
            @Nullable QueuedMail mail,
            @Nullable Invited member,
            Map<String, String> inviters) {
        if (mail == null
                || member == null
                || mail.generation() != invitation.generation
                || !mail.recipient().equals(member.email())) {
            return Stream.empty();
        }
        Profile profile = MemberEntity.ProfileColumns.read(member.profile());
        Invitation open = invitation.invitation();
        return Stream.of(new InvitationDraft(
                mail, open, profile.name(), profile.locale(), member.role(), Inviters.name(open.inviter(), inviters)));
    }

    @Override
    public void sent(Collection<InvitationDraft> drafts, Instant now) {
        new Values<InvitationDraft>()
                .with(MAIL_AT, draft -> now.toEpochMilli())
                .with(EXPIRES_AT, draft -> now.plus(draft.invitation().timeToLive())
                        .toEpochMilli())
                .with(REMIND_AT, draft -> remindAt(draft.invitation(), now))
                .with(MEMBER_ID, draft -> draft.mail().memberId())
                .with(GENERATION, draft -> draft.mail().generation())
                .execute(em, SENT, drafts);
    }

    private static @Nullable Long remindAt(Invitation invitation, Instant mailed) {
        return Millis.of(Reminders.at(invitation.expiresIfMailed(mailed), mailed));
    }

    @Override
    public void addHeldTime(Instant since, Instant now) {
        em.createQuery("update WspInvitation i set i.waitsUntil = case when i.waitsUntil + :held > :latest then :latest"
                        + " else i.waitsUntil + :held end where i.expiresAt is null and (i.mailState = :queued"
                        + " or (i.mailReason = :dropped and i.mailAt >= :since))")
                .setParameter("held", now.toEpochMilli() - since.toEpochMilli())
                .setParameter("latest", Invitation.waitsUntil(now).toEpochMilli())
                .setParameter("queued", MailState.QUEUED)
                .setParameter("dropped", MailFault.HELD_TOO_LONG.code())
                .setParameter("since", since.toEpochMilli())
                .executeUpdate();
    }

    @Override
    public void failed(QueuedMail mail, MailFailure failure, boolean givenUp, Instant now) {
        InvitationEntity row = em.find(InvitationEntity.class, mail.memberId(), LockModeType.PESSIMISTIC_WRITE);
        if (row != null && row.generation == mail.generation()) {
            row.mailState = givenUp ? MailState.FAILED : MailState.QUEUED;
            row.mailReason = failure.fault().code();
            row.mailAnswer = failure.answer();
            row.mailAt = now.toEpochMilli();
        }
    }
}
