package io.workspaces.keycloak.invitation.mail;

import io.workspaces.keycloak.invitation.MailLane;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Sends mails that are due. Claims those of a realm with a lease, mints their links in one transaction, and then sends with
 * several threads. No row is locked meanwhile, since most of the time goes to the mail server. Each thread records what
 * became of a mail before it takes the next one.
 *
 * <p>If a node dies, its mails are claimed again once the lease has ended. Each of its threads may have sent one of them
 * already, which then leaves twice. To be used by one thread.
 */
public final class DeliveryRun {
    private static final Duration LEASE = Duration.ofMinutes(5);

    /** No mail of a batch is begun later, so that the next realm's turn, and mails that go ahead, wait for seconds. */
    private static final Duration MAX_SENDING = Duration.ofSeconds(2);

    private static final int MAX_CLAIMED = 100;

    /** A mail server that takes longer to fail keeps the node from all other realms. */
    private static final Duration SILENCE = Duration.ofSeconds(1);

    /**
     * Its realm pauses for so many times as long, but no longer than a minute if it is the only one: with Keycloak's usual
     * time-out of ten seconds, that leaves six of seven seconds to the others. Each further one adds a minute to the
     * pauses of all, so that together they take no more.
     */
    private static final int PAUSE_PER_WAIT = 30;

    private static final Duration MAX_PAUSE = Duration.ofMinutes(1);

    private final MailTransactions transactions;
    private final MailLimits limits;
    private final RetrySchedule schedule;
    private final SenderPool senders;
    private final Clock clock;

    /** Realms that have used up their sending rate or have a fault, with the time at which they may send again. */
    private final Map<String, Instant> pausedRealms = new HashMap<>();

    /** Realms whose mail server has kept this node waiting at the last try. */
    private final Set<String> silentRealms = new HashSet<>();

    /** The size of the next batch of realms that did not manage the largest one in time. */
    private final Map<String, Integer> batches = new HashMap<>();

    private final MailTurns turns = new MailTurns(LEASE);

    public DeliveryRun(
            MailTransactions transactions, MailLimits limits, RetrySchedule schedule, SenderPool senders, Clock clock) {
        this.transactions = transactions;
        this.limits = limits;
        this.schedule = schedule;
        this.senders = senders;
        this.clock = clock;
    }

    /**
     * Sends the mails that go ahead, of each realm one batch, and then one batch of the realm whose turn it is. So a mail
     * that is queued meanwhile waits for seconds. A realm whose mails fail does not keep those of other realms from being
     * sent.
     *
     * @param stopping whether the node is about to go; then each thread ends after the mail that it has begun
     * @return whether any mail was claimed
     * @throws RuntimeException the first failure of a realm, with those of other realms suppressed in it
     */
    public boolean run(BooleanSupplier stopping) {
        Instant begin = clock.instant();
        pausedRealms.values().removeIf(until -> !until.isAfter(begin));
        List<RuntimeException> failures = new ArrayList<>();
        boolean any = false;
        List<String> ahead = realms(MailLane.AHEAD);
        for (String realm : ahead) {
            any |= deliver(MailLane.AHEAD, realm, stopping, failures);
        }
        boolean turnTaken = false;
        List<String> inTurn = realms(MailLane.IN_TURN);
        silentRealms.removeIf(realm -> !ahead.contains(realm) && !inTurn.contains(realm));
        for (String realm : inTurn) {
            turnTaken = turnTaken || deliver(MailLane.IN_TURN, realm, stopping, failures);
        }
        if (!failures.isEmpty()) {
            RuntimeException first = failures.get(0);
            failures.stream().skip(1).forEach(first::addSuppressed);
            throw first;
        }
        return any || turnTaken;
    }

    private List<String> realms(MailLane lane) {
        return transactions.withoutRealm(work -> turns.realms(work.queue(), lane));
    }

    private boolean deliver(MailLane lane, String realm, BooleanSupplier stopping, List<RuntimeException> failures) {
        if (stopping.getAsBoolean() || pausedRealms.containsKey(realm)) {
            return false;
        }
        int max = batches.getOrDefault(realm, maxBatch());
        List<QueuedMail> claimed =
                transactions.withoutRealm(work -> turns.claim(work.queue(), lane, realm, clock.instant(), max));
        try {
            deliver(realm, claimed, stopping);
        } catch (RuntimeException e) {
            failures.add(e);
        }
        return !claimed.isEmpty();
    }

    private int maxBatch() {
        return limits.perSecond() == 0 ? MAX_CLAIMED : Math.min(MAX_CLAIMED, limits.perSecond());
    }

    /** When the next run is due. */
    public Optional<Instant> nextDue() {
        return pausedRealms.isEmpty()
                ? transactions.withoutRealm(work -> work.queue().nextDue())
                : pausedRealms.values().stream().min(Instant::compareTo);
    }

    /** Forgets the mails that left so long ago that no limit counts them. */
    public void cleanUp() {
        transactions.withoutRealm(work -> {
            work.usage().forget(clock.instant().minus(Duration.ofDays(1)));
            return true;
        });
    }

    private void deliver(String realm, List<QueuedMail> mails, BooleanSupplier stopping) {
        if (mails.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Optional<MailComposer.Batch> batch =
                transactions.inRealm(realm, work -> new MailComposer(work, limits, schedule, now).batch(realm, mails));
        batch.map(MailComposer.Batch::nextAt)
                .filter(nextAt -> nextAt.isAfter(now))
                .ifPresent(nextAt -> pausedRealms.put(realm, nextAt));
        List<OutgoingMail> outgoing = batch.map(MailComposer.Batch::mails).orElse(List.of());
        if (!outgoing.isEmpty()) {
            boolean silent = batch.filter(MailComposer.Batch::silent).isPresent();
            sendAll(realm, new ConcurrentLinkedQueue<>(outgoing), silent, stopping);
        }
    }

    private void sendAll(String realm, Queue<OutgoingMail> unsent, boolean silent, BooleanSupplier stopping) {
        int all = unsent.size();
        Instant begin = clock.instant();
        Instant until = begin.plus(MAX_SENDING);
        AtomicReference<@Nullable MailFailure> realmFault = new AtomicReference<>();
        try {
            senders.runOnAll(() -> {
                while (!stopping.getAsBoolean()
                        && realmFault.get() == null
                        && clock.instant().isBefore(until)) {
                    OutgoingMail next = unsent.poll();
                    Delivery delivery = next == null
                            ? null
                            : transactions
                                    .inRealm(realm, work -> send(work, next))
                                    .orElse(null);
                    if (delivery == null) {
                        return;
                    }
                    MailFailure failure = delivery.failure();
                    if (failure != null && failure.fault().isRealmWide()) {
                        realmFault.set(failure);
                    }
                }
            });
        } catch (RuntimeException failed) {
            try {
                giveBack(realm, List.copyOf(unsent), realmFault.get());
            } catch (RuntimeException e) {
                failed.addSuppressed(e);
            }
            throw failed;
        }
        MailFailure fault = realmFault.get();
        giveBack(realm, List.copyOf(unsent), fault);
        Duration waited = Duration.between(begin, clock.instant());
        if (fault != null && waited.compareTo(SILENCE) >= 0) {
            pause(realm, fault.fault(), waited);
        } else if (silentRealms.remove(realm) || silent) {
            transactions.withoutRealm(work -> {
                work.usage().answers(realm);
                return true;
            });
        }
        if (fault == null && !stopping.getAsBoolean()) {
            setBatch(realm, all - unsent.size(), unsent.isEmpty());
        }
    }

    private void pause(String realm, MailFault fault, Duration waited) {
        silentRealms.add(realm);
        Duration pause = waited.multipliedBy(PAUSE_PER_WAIT);
        Duration longest = MAX_PAUSE.multipliedBy(silentRealms.size());
        Instant until = clock.instant().plus(pause.compareTo(longest) > 0 ? longest : pause);
        pausedRealms.put(realm, until);
        transactions.withoutRealm(work -> {
            work.usage().pause(realm, until, fault);
            return true;
        });
    }

    /** Links of mails that are given back are lost, so a realm with a slow mail server gets small batches. */
    private void setBatch(String realm, int sent, boolean all) {
        int next = all ? batches.getOrDefault(realm, maxBatch()) + 1 : Math.max(1, sent);
        if (next < maxBatch()) {
            batches.put(realm, next);
        } else {
            batches.remove(realm);
        }
    }

    private Delivery send(MailUnitOfWork work, OutgoingMail outgoing) {
        Delivery delivery = work.sender().send(outgoing);
        new DeliveryRecorder(work, schedule, clock.instant()).record(List.of(delivery));
        return delivery;
    }

    /**
     * Makes mails that were claimed but not begun due again. If the realm has a fault, they count as failed by it: each
     * of them would fail too, only more slowly.
     */
    private void giveBack(String realm, List<OutgoingMail> unsent, @Nullable MailFailure realmFault) {
        if (unsent.isEmpty()) {
            return;
        }
        transactions.inRealm(realm, work -> {
            if (realmFault == null) {
                work.queue()
                        .giveBack(unsent.stream()
                                .map(outgoing -> outgoing.draft().mail())
                                .toList());
            } else {
                new DeliveryRecorder(work, schedule, clock.instant())
                        .record(unsent.stream()
                                .map(outgoing -> new Delivery(outgoing.draft(), realmFault))
                                .toList());
            }
            return true;
        });
    }
}
