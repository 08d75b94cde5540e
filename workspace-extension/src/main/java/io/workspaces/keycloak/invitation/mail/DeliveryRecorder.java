package io.workspaces.keycloak.invitation.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Writes down what became of letters. */
final class DeliveryRecorder {
    private final MailUnitOfWork work;
    private final RetrySchedule schedule;
    private final Instant now;

    DeliveryRecorder(MailUnitOfWork work, RetrySchedule schedule, Instant now) {
        this.work = work;
        this.schedule = schedule;
        this.now = now;
    }

    void settle(List<Delivery> deliveries) {
        List<Draft> sent = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            MailFault fault = delivery.fault();
            if (fault == null) {
                sent.add(delivery.draft());
            } else {
                failed(delivery.draft().mail(), fault);
            }
        }
        // The outbox first, as whoever closes an invitation does it; in another order the two could block each other.
        work.queue().remove(sent.stream().map(Draft::mail).toList());
        work.states().sent(sent, now);
        work.log().add(sent, now);
    }

    private void failed(QueuedMail mail, MailFault fault) {
        Instant firstTry = Objects.requireNonNullElse(mail.firstTry(), now);
        Optional<Instant> next = fault.lasting() ? Optional.empty() : schedule.next(mail.attempts() + 1, firstTry, now);
        next.ifPresentOrElse(due -> work.queue().retry(mail, firstTry, due), () -> work.queue()
                .remove(List.of(mail)));
        work.states().failed(mail, fault, next.isEmpty(), now);
    }
}
