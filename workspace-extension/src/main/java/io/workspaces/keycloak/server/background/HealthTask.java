package io.workspaces.keycloak.server.background;

import io.workspaces.keycloak.bulk.jpa.JpaJobBacklog;
import io.workspaces.keycloak.invitation.jpa.JpaMailBacklog;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Reports missing master keys and failing mails to operators, by metrics and by a log line for each change. Neither makes
 * a node unready: all nodes see them at the same time, and everything else works.
 */
final class HealthTask implements BackgroundTask {
    private static final Logger LOG = Logger.getLogger(HealthTask.class);

    /** How often to look, since steps follow each other without a pause while another task has much to do. */
    private final Duration every;

    private final BacklogMeters meters = new BacklogMeters();
    private Set<String> known = Set.of();
    private long failingMails;
    private Instant next = Instant.MIN;

    public HealthTask(Duration every) {
        this.every = every;
    }

    @Override
    public String name() {
        return "health";
    }

    @Override
    public boolean step(WorkspacesSession workspaces) {
        Instant now = workspaces.clock().instant();
        if (!now.isBefore(next)) {
            next = now.plus(every);
            keys(workspaces.system().metadata().masterKeyCheck().problems());
            mails(new JpaMailBacklog(workspaces.entities()).read(now));
            meters.jobs(new JpaJobBacklog(workspaces.entities()).read(now));
        }
        return false;
    }

    private void keys(List<String> problems) {
        problems.stream().filter(problem -> !known.contains(problem)).forEach(LOG::warn);
        if (problems.isEmpty() && !known.isEmpty()) {
            LOG.info("The master keys can decrypt all stored keys again");
        }
        known = new HashSet<>(problems);
        meters.keys(problems.size());
    }

    private void mails(JpaMailBacklog.Backlog backlog) {
        if (backlog.failing() > 0 && failingMails == 0) {
            LOG.warnf("Invitation mails are failing; waiting for another attempt: %d", backlog.failing());
        } else if (backlog.failing() == 0 && failingMails > 0) {
            LOG.info("No invitation mail is waiting because of a failure any more");
        }
        failingMails = backlog.failing();
        meters.mails(backlog);
    }
}
