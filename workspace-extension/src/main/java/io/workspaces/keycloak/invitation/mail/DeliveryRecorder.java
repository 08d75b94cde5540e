package io.workspaces.keycloak.invitation.mail;

import io.workspaces.keycloak.access.Actor;
import io.workspaces.keycloak.audit.AuditAction;
import io.workspaces.keycloak.audit.AuditEntry;
import io.workspaces.keycloak.audit.AuditTarget;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Records which mails were sent, and when those that failed are tried again, or that they are given up. */
final class DeliveryRecorder {
    private final MailUnitOfWork work;
    private final RetrySchedule schedule;
    private final Instant now;

    DeliveryRecorder(MailUnitOfWork work, RetrySchedule schedule, Instant now) {
        this.work = work;
        this.schedule = schedule;
        this.now = now;
    }

    void record(List<Delivery> deliveries) {
        List<Draft> sent = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            MailFailure failure = delivery.failure();
            if (failure == null) {
                sent.add(delivery.draft());
            } else {
                failed(delivery.draft(), failure);
            }
        }
        // The outbox first, as in the use cases that close an invitation; in another order they could deadlock.
        work.queue().remove(sent.stream().map(Draft::mail).toList());
        work.invitations().sent(invitations(sent), now);
        work.usage().add(sent, now);
    }

    private void failed(Draft draft, MailFailure failure) {
        QueuedMail mail = draft.mail();
        Instant firstTry = Objects.requireNonNullElse(mail.firstTry(), now);
        Optional<Instant> next =
                failure.fault().isPermanent() ? Optional.empty() : schedule.next(mail.attempts() + 1, firstTry, now);
        next.ifPresentOrElse(due -> work.queue().retry(mail, firstTry, due), () -> giveUp(draft, failure));
        if (mail.kind().isInvitation()) {
            work.invitations().failed(mail, failure, next.isEmpty(), now);
        }
    }

    private static List<InvitationDraft> invitations(List<Draft> drafts) {
        return drafts.stream()
                .filter(InvitationDraft.class::isInstance)
                .map(InvitationDraft.class::cast)
                .filter(draft -> draft.mail().kind().isInvitation())
                .toList();
    }

    private void giveUp(Draft draft, MailFailure failure) {
        QueuedMail mail = draft.mail();
        work.queue().remove(List.of(mail));
        Map<String, Object> detail = new LinkedHashMap<>();
        if (!mail.kind().isInvitation()) {
            detail.put("mail", mail.kind().label());
        }
        detail.put("fault", failure.fault().code());
        boolean tried = failure.fault() != MailFault.HELD_TOO_LONG;
        detail.put("attempts", mail.attempts() + (tried ? 1 : 0));
        // Workspace Admins read the trail, too; what is wrong with a realm's mail server is not theirs.
        if (failure.answer() != null && !failure.fault().isRealmWide()) {
            detail.put("answer", failure.answer());
        }
        work.trail()
                .record(new AuditEntry(
                        mail.workspace(),
                        Actor.SYSTEM,
                        mail.kind().hasLink() ? AuditAction.INVITATION_MAIL_FAIL : AuditAction.MEMBER_MAIL_FAIL,
                        new AuditTarget("member", mail.memberId(), draft.displayName()),
                        detail));
    }
}
