package io.workspaces.keycloak.invitation.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Records which mails were sent, and when those that failed are tried again. */
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
            MailFault fault = delivery.fault();
            if (fault == null) {
                sent.add(delivery.draft());
            } else {
                failed(delivery.draft().mail(), fault);
            }
        }
        // The outbox first, as in the use cases that close an invitation; in another order they could deadlock.
        work.queue().remove(sent.stream().map(Draft::mail).toList());
        work.invitations().sent(sent, now);
        work.usage().add(sent, now);
    }

    private void failed(QueuedMail mail, MailFault fault) {
        Instant firstTry = Objects.requireNonNullElse(mail.firstTry(), now);
        Optional<Instant> next =
                fault.isPermanent() ? Optional.empty() : schedule.next(mail.attempts() + 1, firstTry, now);
        next.ifPresentOrElse(due -> work.queue().retry(mail, firstTry, due), () -> work.queue()
                .remove(List.of(mail)));
        work.invitations().failed(mail, fault, next.isEmpty(), now);
    }
}
