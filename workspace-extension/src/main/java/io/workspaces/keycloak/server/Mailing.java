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
    /** So many mails leave at a time. Mail servers rarely let one client have more than ten connections. */
    private static final int HANDS = 4;

    private final Hands hands = new Hands(HANDS, "workspaces-mail");
    private final MailWorker worker;

    Mailing(KeycloakSessionFactory factory, MailLimits limits, RetrySchedule schedule, Clock clock) {
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
