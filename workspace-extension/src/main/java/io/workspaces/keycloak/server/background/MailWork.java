package io.workspaces.keycloak.server.background;

import io.workspaces.keycloak.invitation.keycloak.KeycloakMailTransactions;
import io.workspaces.keycloak.invitation.mail.DeliveryRun;
import io.workspaces.keycloak.invitation.mail.HeldMails;
import io.workspaces.keycloak.invitation.mail.MailLimits;
import io.workspaces.keycloak.invitation.mail.MailTransactions;
import io.workspaces.keycloak.invitation.mail.RetrySchedule;
import io.workspaces.keycloak.invitation.mail.SenderPool;
import io.workspaces.keycloak.invitation.mail.SendingHold;
import io.workspaces.keycloak.persistence.FailureLog;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.jboss.logging.Logger;
import org.keycloak.models.KeycloakSessionFactory;

/** Sends the invitation mails in the outbox, unless mails are held. */
final class MailWork implements BackgroundWork {
    private static final Logger LOG = Logger.getLogger(MailWork.class);
    private static final Duration MAX_PAUSE = Duration.ofSeconds(5);
    private static final Duration MIN_PAUSE = Duration.ofMillis(20);
    private static final Duration CLEAN_UP_EVERY = Duration.ofHours(1);

    private final SenderPool senders;
    private final DeliveryRun delivery;
    private final HeldMails held;
    private final Clock clock;
    private Instant cleanUpAt = Instant.MIN;

    MailWork(
            KeycloakSessionFactory factory,
            MailLimits limits,
            SendingHold hold,
            int mailsAtATime,
            RetrySchedule schedule,
            Clock clock) {
        MailTransactions transactions = new KeycloakMailTransactions(
                factory, session -> WorkspacesSession.of(session).mails());
        this.senders = new SenderPool(mailsAtATime, "workspaces-mail");
        this.delivery = new DeliveryRun(transactions, limits, schedule, senders, clock);
        this.held = new HeldMails(transactions, hold, clock);
        this.clock = clock;
    }

    @Override
    public Duration run(BooleanSupplier stopping) {
        try {
            if (held.isHeld()) {
                return MAX_PAUSE;
            }
            int givenUp = held.release();
            if (givenUp > 0) {
                LOG.warnf("Mails are no longer held; %d that were older than a day were not sent", givenUp);
            }
            if (delivery.run(stopping)) {
                return MIN_PAUSE;
            }
            cleanUp();
            return delivery.nextDue().map(this::until).orElse(MAX_PAUSE);
        } catch (RuntimeException failure) {
            if (!stopping.getAsBoolean()) {
                FailureLog.warn(LOG, "Invitation mails are waiting because a delivery run failed", failure);
            }
            return MAX_PAUSE;
        }
    }

    private void cleanUp() {
        Instant now = clock.instant();
        if (now.isAfter(cleanUpAt)) {
            delivery.cleanUp();
            cleanUpAt = now.plus(CLEAN_UP_EVERY);
        }
    }

    private Duration until(Instant due) {
        Duration wait = Duration.between(clock.instant(), due);
        if (wait.compareTo(MIN_PAUSE) < 0) {
            return MIN_PAUSE;
        }
        return wait.compareTo(MAX_PAUSE) > 0 ? MAX_PAUSE : wait;
    }

    /** The sending threads end after they have sent the mails that they already have. */
    @Override
    public void close() {
        senders.close();
    }
}
