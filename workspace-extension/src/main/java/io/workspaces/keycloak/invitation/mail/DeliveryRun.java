package io.workspaces.keycloak.invitation.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One round of a node: claims what is due, mints tokens, and sends with several hands, without a row
 * locked: most of the time of a mail is the mail server's. Each hand writes down the outcome of a mail
 * before it takes the next. A node that dies in between leaves the mails to whoever comes when its lease
 * has ended, and each of its hands may have sent one of them. For one thread.
 */
public final class DeliveryRun {
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** No mail is begun later, so that even a slow mail server is done with it before the lease ends. */
    private static final Duration SENDING = Duration.ofMinutes(2);

    private static final int MAX = 100;

    private final MailTransactions transactions;
    private final MailLimits limits;
    private final RetrySchedule schedule;
    private final SenderPool senders;
    private final Clock clock;

    /** Realms whose pace lets nothing leave, until when. */
    private final Map<String, Instant> resting = new HashMap<>();

    public DeliveryRun(
            MailTransactions transactions, MailLimits limits, RetrySchedule schedule, SenderPool senders, Clock clock) {
        this.transactions = transactions;
        this.limits = limits;
        this.schedule = schedule;
        this.senders = senders;
        this.clock = clock;
    }

    /**
     * Whether anything was due that may leave.
     *
     * @param stopping whether the node is about to go; then the run ends with the mails at hand
     * @throws RuntimeException the first that a realm's mails met, when all realms have been seen to; those of
     *     other realms are suppressed in it
     */
    public boolean run(BooleanSupplier stopping) {
        int most = limits.perSecond() == 0 ? MAX : Math.min(MAX, limits.perSecond());
        Instant begin = clock.instant();
        resting.values().removeIf(until -> !until.isAfter(begin));
        List<QueuedMail> claimed =
                transactions.anywhere(work -> work.queue().claim(begin, LEASE, most, resting.keySet()));
        Map<String, List<QueuedMail>> byRealm = claimed.stream()
                .collect(Collectors.groupingBy(mail -> mail.workspace().realm()));
        RuntimeException failure = null;
        for (Map.Entry<String, List<QueuedMail>> mails : byRealm.entrySet()) {
            try {
                deliver(mails.getKey(), mails.getValue(), begin.plus(SENDING), stopping);
            } catch (RuntimeException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
        return !claimed.isEmpty();
    }

    /** When there will be something to do. */
    public Optional<Instant> nextDue() {
        return resting.isEmpty()
                ? transactions.anywhere(work -> work.queue().nextDue())
                : resting.values().stream().min(Instant::compareTo);
    }

    /** Forgets which mails left so long ago that no limit counts them. */
    public void cleanUp() {
        transactions.anywhere(work -> {
            work.log().forget(clock.instant().minus(Duration.ofDays(1)));
            return true;
        });
    }

    private void deliver(String realm, List<QueuedMail> mails, Instant until, BooleanSupplier stopping) {
        Instant now = clock.instant();
        Optional<MailComposer.Batch> batch =
                transactions.in(realm, work -> new MailComposer(work, limits, schedule, now).batch(realm, mails));
        batch.map(MailComposer.Batch::free)
                .filter(free -> free.isAfter(now))
                .ifPresent(free -> resting.put(realm, free));
        List<OutgoingMail> outgoingMails =
                batch.map(MailComposer.Batch::outgoingMails).orElse(List.of());
        if (!outgoingMails.isEmpty()) {
            send(realm, new ConcurrentLinkedQueue<>(outgoingMails), until, stopping);
        }
    }

    private void send(String realm, Queue<OutgoingMail> outgoingMails, Instant until, BooleanSupplier stopping) {
        AtomicReference<@Nullable MailFault> general = new AtomicReference<>();
        try {
            senders.work(() -> {
                while (!stopping.getAsBoolean()
                        && general.get() == null
                        && clock.instant().isBefore(until)) {
                    OutgoingMail outgoing = outgoingMails.poll();
                    Delivery delivery = outgoing == null
                            ? null
                            : transactions
                                    .in(realm, work -> send(work, outgoing))
                                    .orElse(null);
                    if (delivery == null) {
                        return;
                    }
                    MailFault fault = delivery.fault();
                    if (fault != null && fault.general()) {
                        general.set(fault);
                    }
                }
            });
        } catch (RuntimeException failed) {
            try {
                leave(realm, List.copyOf(outgoingMails), general.get());
            } catch (RuntimeException e) {
                failed.addSuppressed(e);
            }
            throw failed;
        }
        leave(realm, List.copyOf(outgoingMails), general.get());
    }

    private Delivery send(MailUnitOfWork work, OutgoingMail outgoing) {
        Delivery delivery = work.mailSender().send(outgoing);
        new DeliveryRecorder(work, schedule, clock.instant()).settle(List.of(delivery));
        return delivery;
    }

    /** A general fault would stop the realm's other mails too, only slower. */
    private void leave(String realm, List<OutgoingMail> outgoingMails, @Nullable MailFault fault) {
        if (outgoingMails.isEmpty()) {
            return;
        }
        transactions.in(realm, work -> {
            if (fault == null) {
                outgoingMails.forEach(
                        outgoing -> work.queue().postpone(outgoing.draft().mail(), clock.instant()));
            } else {
                new DeliveryRecorder(work, schedule, clock.instant())
                        .settle(outgoingMails.stream()
                                .map(outgoing -> new Delivery(outgoing.draft(), fault))
                                .toList());
            }
            return true;
        });
    }
}
