package io.workspaces.keycloak.server.background;

import static java.util.stream.Collectors.toMap;

import io.workspaces.keycloak.bulk.jpa.JpaJobBacklog;
import io.workspaces.keycloak.invitation.jpa.JpaMailBacklog;
import io.workspaces.keycloak.invitation.mail.SendingHold;
import io.workspaces.keycloak.member.jpa.JpaAccountSweeps;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.logging.Logger;

/**
 * Reports missing master keys, mail servers that do not answer, and mails that fail or are held, to operators, by metrics and by a log line for each
 * change. None makes a node unready: all nodes see them at the same time, and everything else works.
 */
final class HealthTask implements BackgroundTask {
    private static final Logger LOG = Logger.getLogger(HealthTask.class);

    /** How often to look, since steps follow each other without a pause while another task has much to do. */
    private final Rhythm rhythm;

    private final BacklogMeters meters = new BacklogMeters();
    private final SendingHold hold;
    private Set<String> known = Set.of();
    private long failingMails;
    private String heldBecause = "";
    private Map<String, String> silentRealms = Map.of();

    public HealthTask(Duration every, SendingHold hold) {
        this.rhythm = new Rhythm(every);
        this.hold = hold;
    }

    @Override
    public String name() {
        return "health";
    }

    @Override
    public boolean step(WorkspacesSession workspaces) {
        Instant now = workspaces.clock().instant();
        if (rhythm.isDue(now)) {
            rhythm.done(now);
            keys(workspaces.system().metadata().masterKeyCheck().problems());
            mails(new JpaMailBacklog(workspaces.entities()).read(now));
            silent(new JpaMailBacklog(workspaces.entities()).silent());
            meters.accountsGone(new JpaAccountSweeps(workspaces.entities()).gone());
            meters.jobs(new JpaJobBacklog(workspaces.entities()).read(now));
            held(hold.because().orElse(""));
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

    private void held(String because) {
        if (!because.isEmpty() && !because.equals(heldBecause)) {
            LOG.warnf("No mail of this product is sent: %s", because);
        } else if (because.isEmpty() && !heldBecause.isEmpty()) {
            LOG.info("Mails are no longer held");
        }
        heldBecause = because;
        meters.held(!because.isEmpty());
    }

    private void silent(List<JpaMailBacklog.Silent> silent) {
        Map<String, String> now =
                silent.stream().collect(toMap(JpaMailBacklog.Silent::realm, JpaMailBacklog.Silent::reason));
        now.forEach((realm, reason) -> {
            if (!silentRealms.containsKey(realm)) {
                LOG.warnf(
                        "The mail server of realm %s does not answer (%s); its mails wait, and it is tried about once"
                                + " a minute",
                        realm, reason);
            }
        });
        silentRealms.keySet().stream()
                .filter(realm -> !now.containsKey(realm))
                .forEach(realm -> LOG.infof("The mails of realm %s no longer wait for its mail server", realm));
        silentRealms = now;
        meters.silent(now.size());
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
