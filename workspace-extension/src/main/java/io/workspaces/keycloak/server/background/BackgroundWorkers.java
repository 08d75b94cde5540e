package io.workspaces.keycloak.server.background;

import io.workspaces.keycloak.bulk.keycloak.SessionJobSignal;
import io.workspaces.keycloak.invitation.keycloak.NotifyingOutbox;
import io.workspaces.keycloak.invitation.mail.MailLimits;
import io.workspaces.keycloak.invitation.mail.RetrySchedule;
import io.workspaces.keycloak.invitation.mail.SendingHold;
import io.workspaces.keycloak.kernel.Options;
import io.workspaces.keycloak.server.wiring.BackgroundCall;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.keycloak.models.KeycloakSessionFactory;
import org.keycloak.provider.ProviderEvent;

/** Creates the background workers of a node. */
public final class BackgroundWorkers {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration SHUTDOWN_TIMEOUT = Duration.ofSeconds(15);
    private static final Duration BULK_SHUTDOWN_TIMEOUT = Duration.ofSeconds(30);
    private static final int SECONDS_BETWEEN_CHORES = 15;

    /** Looking for ends that have not been told costs as much as there are members whose end is near. */
    private static final int ROUNDS_BETWEEN_ENDS = 4;

    /**
     * Mails that are sent at the same time. Few, since mail servers limit the connections of a client; Exchange Online
     * allows three.
     */
    private static final int MAILS_AT_A_TIME = 2;

    private static final int MAX_MAILS_AT_A_TIME = 16;
    private static final int JOB_LEASE_SECONDS = 30;

    /** A chunk has to be done in it, or another node begins it as well, in vain. */
    private static final int MIN_JOB_LEASE_SECONDS = 5;

    private static final int MAX_JOB_LEASE_SECONDS = 600;

    private BackgroundWorkers() {}

    /** The workers in the order in which they are closed. They start only after they are registered as listeners. */
    public static List<BackgroundWorker> of(
            KeycloakSessionFactory factory, Options options, MailLimits limits, SendingHold sendingHold, Clock clock) {
        Duration pause = Duration.ofSeconds(
                options.number("seconds-between-chores", SECONDS_BETWEEN_CHORES, 1, Integer.MAX_VALUE));
        return List.of(
                worker(
                        "bulk",
                        SessionJobSignal.JobWaiting.class,
                        FIRST_PAUSE,
                        BULK_SHUTDOWN_TIMEOUT,
                        new BulkWork(factory, jobLease(options), clock)),
                worker(
                        "mail",
                        NotifyingOutbox.MailQueued.class,
                        FIRST_PAUSE,
                        SHUTDOWN_TIMEOUT,
                        new MailWork(
                                factory, limits, sendingHold, mailsAtATime(options), RetrySchedule.DEFAULT, clock)),
                worker(
                        "housekeeping",
                        BackgroundCall.class,
                        FIRST_PAUSE.compareTo(pause) < 0 ? FIRST_PAUSE : pause,
                        SHUTDOWN_TIMEOUT,
                        new BackgroundTasks(
                                factory,
                                List.of(
                                        new HealthTask(pause, sendingHold),
                                        new PendingSyncTask(),
                                        new LeftoverTask(),
                                        new ExistingMemberImportTask(),
                                        new WorkspaceDeletion(),
                                        new KeyTask(),
                                        new AuditRetentionTask(),
                                        new ReclaimTask(),
                                        new EndedMembershipTask(),
                                        new AnnouncementTask(
                                                "ends of memberships",
                                                pause.multipliedBy(ROUNDS_BETWEEN_ENDS),
                                                workspaces -> workspaces
                                                        .system()
                                                        .members()
                                                        .comingEnds()),
                                        new AnnouncementTask(
                                                "reminders",
                                                pause.multipliedBy(ROUNDS_BETWEEN_ENDS),
                                                workspaces -> workspaces
                                                        .system()
                                                        .invitations()
                                                        .reminders()),
                                        new AccountSweepTask(pause),
                                        new SearchIndexTask()),
                                pause)));
    }

    private static BackgroundWorker worker(
            String name,
            Class<? extends ProviderEvent> wakeUp,
            Duration firstPause,
            Duration shutdownTimeout,
            BackgroundWork work) {
        return new BackgroundWorker(
                new BackgroundWorker.Settings("workspaces-" + name, wakeUp, firstPause, shutdownTimeout), work);
    }

    /** The mail limits that the operator has configured, see the operations guide. */
    public static MailLimits mailLimits(Options options) {
        MailLimits usual = MailLimits.DEFAULT;
        return new MailLimits(
                limit(options, "mails-per-second", usual.perSecond()),
                limit(options, "mails-per-recipient-per-day", usual.perRecipient()),
                limit(options, "resends-per-recipient-per-day", usual.resendsPerRecipient()),
                limit(options, "bulk-mails-per-hour", usual.bulkPerHour()));
    }

    private static int limit(Options options, String name, int usual) {
        return options.number(name, usual, 0, Integer.MAX_VALUE);
    }

    private static int mailsAtATime(Options options) {
        return options.number("mails-at-a-time", MAILS_AT_A_TIME, 1, MAX_MAILS_AT_A_TIME);
    }

    private static Duration jobLease(Options options) {
        return Duration.ofSeconds(
                options.number("job-lease-seconds", JOB_LEASE_SECONDS, MIN_JOB_LEASE_SECONDS, MAX_JOB_LEASE_SECONDS));
    }
}
