package io.workspaces.keycloak.server;

import io.workspaces.keycloak.invitation.keycloak.KeycloakMailRooms;
import io.workspaces.keycloak.invitation.keycloak.MailCalls;
import io.workspaces.keycloak.invitation.mail.Hands;
import io.workspaces.keycloak.invitation.mail.MailLimits;
import io.workspaces.keycloak.invitation.mail.MailRound;
import io.workspaces.keycloak.invitation.mail.MailWorker;
import io.workspaces.keycloak.invitation.mail.RetrySchedule;
import java.time.Clock;
import org.keycloak.Config;
import org.keycloak.common.util.Environment;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/** The node's mail thread: from the end of start-up to the shutdown. */
final class Mailing implements ProviderEventListener, AutoCloseable {
    /** Few, since mail servers count the connections of a client; Exchange Online takes three. */
    private static final int AT_A_TIME = 2;

    private static final int MOST_AT_A_TIME = 16;

    private final Hands hands;
    private final MailWorker worker;

    Mailing(KeycloakSessionFactory factory, MailLimits limits, int atATime, RetrySchedule schedule, Clock clock) {
        this.hands = new Hands(atATime, "workspaces-mail");
        this.worker = new MailWorker(
                new MailRound(
                        new KeycloakMailRooms(
                                factory, session -> new InvitationParts(Composition.of(session)).mailRoom()),
                        limits,
                        schedule,
                        hands,
                        clock),
                clock);
    }

    /** The limits that the operator has configured, see the operations guide. */
    static MailLimits limits(Config.Scope config) {
        MailLimits usual = MailLimits.DEFAULT;
        return new MailLimits(
                config.getInt("mails-per-second", usual.perSecond()),
                config.getInt("mails-per-recipient-per-day", usual.perRecipient()),
                config.getInt("resends-per-recipient-per-day", usual.resendsPerRecipient()),
                config.getInt("bulk-mails-per-hour", usual.bulkPerHour()));
    }

    /** How many mails this node sends at a time: 1 to 16. */
    static int atATime(Config.Scope config) {
        return Math.max(1, Math.min(MOST_AT_A_TIME, config.getInt("mails-at-a-time", AT_A_TIME)));
    }

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof PostMigrationEvent && !Environment.isNonServerMode()) {
            worker.start();
        } else if (event instanceof MailCalls.MailQueued) {
            worker.call();
        }
    }

    @Override
    public void close() {
        worker.close();
        hands.close();
    }
}
