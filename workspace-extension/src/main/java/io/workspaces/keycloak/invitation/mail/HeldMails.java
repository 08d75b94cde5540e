package io.workspaces.keycloak.invitation.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Keeps mails from being sent while they are held. When that ends, mails that should have left more than a day ago are
 * given up: what they say may be out of date, or have been said by the installation that a database was copied from. For
 * all others, among them old ones that wait for a limit or their next try, the time counts neither as a try nor against
 * their invitation.
 */
public final class HeldMails {
    private static final Duration MAX_AGE = Duration.ofDays(1);
    private static final Duration LEASE = Duration.ofMinutes(5);
    private static final int BATCH = 200;

    private final MailTransactions transactions;
    private final SendingHold hold;
    private final Clock clock;

    public HeldMails(MailTransactions transactions, SendingHold hold, Clock clock) {
        this.transactions = transactions;
        this.hold = hold;
        this.clock = clock;
    }

    /** Whether this node must not send mails now. */
    public boolean isHeld() {
        return transactions.withoutRealm(work -> hold.check(work.installation(), clock.instant()));
    }

    /**
     * Ends a hold that is over, before any mail is sent. Another node may do the same at the same time.
     *
     * @return how many mails were given up
     */
    public int release() {
        if (transactions.withoutRealm(work -> work.installation().heldSince()).isEmpty()) {
            return 0;
        }
        int givenUp = 0;
        int batch;
        do {
            batch = transactions.withoutRealm(this::giveUp);
            givenUp += batch;
        } while (batch > 0);
        transactions.withoutRealm(this::resume);
        return givenUp;
    }

    private int giveUp(MailUnitOfWork work) {
        Instant now = clock.instant();
        List<QueuedMail> old = work.queue().claimDueBefore(now.minus(MAX_AGE), now.plus(LEASE), BATCH);
        List<Delivery> givenUp = work.drafts(old, now).stream()
                .map(draft -> new Delivery(draft, MailFailure.of(MailFault.HELD_TOO_LONG)))
                .toList();
        new DeliveryRecorder(work, RetrySchedule.DEFAULT, now).record(givenUp);
        // Those that have nothing to say any more.
        work.queue().remove(old);
        return old.size();
    }

    private boolean resume(MailUnitOfWork work) {
        Instant now = clock.instant();
        Optional<Instant> since = work.installation().heldSince();
        if (since.isEmpty() || !work.installation().endHold()) {
            return false;
        }
        work.queue().addHeldTime(since.get(), now);
        work.invitations().addHeldTime(since.get(), now);
        return true;
    }
}
