package io.workspaces.keycloak.server.background;

import io.workspaces.keycloak.invitation.keycloak.KeycloakMailTransactions;
import io.workspaces.keycloak.invitation.keycloak.NotifyingOutbox;
import io.workspaces.keycloak.invitation.mail.DeliveryRun;
import io.workspaces.keycloak.invitation.mail.MailLimits;
import io.workspaces.keycloak.invitation.mail.MailWorker;
import io.workspaces.keycloak.invitation.mail.RetrySchedule;
import io.workspaces.keycloak.invitation.mail.SenderPool;
import io.workspaces.keycloak.server.wiring.InvitationParts;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import java.time.Clock;
import org.keycloak.Config;
import org.keycloak.common.util.Environment;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.models.utils.PostMigrationEvent;
import org.keycloak.provider.ProviderEvent;
import org.keycloak.provider.ProviderEventListener;

/** The node's mail thread: from the end of start-up to the shutdown. */
public final class Mailing implements ProviderEventListener, AutoCloseable {
    /** Few, since mail servers count the connections of a client; Exchange Online takes three. */
    private static final int AT_A_TIME = 2;

    private static final int MAX_AT_A_TIME = 16;

    private final SenderPool senders;
    private final MailWorker worker;

    public Mailing(
            KeycloakSessionFactory factory, MailLimits limits, int atATime, RetrySchedule schedule, Clock clock) {
        this.senders = new SenderPool(atATime, "workspaces-mail");
        this.worker = new MailWorker(
                new DeliveryRun(
                        new KeycloakMailTransactions(
                                factory, session -> new InvitationParts(WorkspacesSession.of(session)).mailRoom()),
                        limits,
                        schedule,
                        senders,
                        clock),
                clock);
    }

    /** The limits that the operator has configured, see the operations guide. */
    public static MailLimits limits(Config.Scope config) {
        MailLimits usual = MailLimits.DEFAULT;
        return new MailLimits(
                config.getInt("mails-per-second", usual.perSecond()),
                config.getInt("mails-per-recipient-per-day", usual.perRecipient()),
                config.getInt("resends-per-recipient-per-day", usual.resendsPerRecipient()),
                config.getInt("bulk-mails-per-hour", usual.bulkPerHour()));
    }

    /** How many mails this node sends at a time: 1 to 16. */
    public static int atATime(Config.Scope config) {
        return Math.max(1, Math.min(MAX_AT_A_TIME, config.getInt("mails-at-a-time", AT_A_TIME)));
    }

    @Override
    public void onEvent(ProviderEvent event) {
        if (event instanceof PostMigrationEvent && !Environment.isNonServerMode()) {
            worker.start();
        } else if (event instanceof NotifyingOutbox.MailQueued) {
            worker.call();
        }
    }

    @Override
    public void close() {
        worker.close();
        senders.close();
    }
}
