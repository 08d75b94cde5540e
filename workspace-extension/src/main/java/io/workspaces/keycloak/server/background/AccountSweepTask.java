package io.workspaces.keycloak.server.background;

import io.workspaces.keycloak.member.AccountSweep.Phase;
import io.workspaces.keycloak.member.AccountSweep.Progress;
import io.workspaces.keycloak.persistence.AfterCommit;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Finds members whose accounts are gone without an event, in each workspace once a day, on whichever node comes first.
 * A sweep that fails again and again, or whose node goes, is begun anew the next day.
 */
final class AccountSweepTask implements BackgroundTask {
    private static final Logger LOG = Logger.getLogger(AccountSweepTask.class);
    private static final int ATTEMPTS = 3;

    /** How often to look for a workspace, since steps follow each other without a pause while a task has much to do. */
    private final Rhythm rhythm;

    private @Nullable Progress progress;
    private boolean swept;
    private int attempts;

    AccountSweepTask(Duration every) {
        rhythm = new Rhythm(every);
    }

    @Override
    public String name() {
        return "account sweep";
    }

    @Override
    public boolean step(WorkspacesSession workspaces) {
        if (progress != null && ++attempts > ATTEMPTS) {
            progress = null;
        }
        Progress current = progress;
        return current == null ? begin(workspaces) : goOn(workspaces, current);
    }

    private boolean begin(WorkspacesSession workspaces) {
        Instant now = workspaces.clock().instant();
        if (!rhythm.isDue(now)) {
            return false;
        }
        Optional<Progress> begun = workspaces.system().members().accountSweep().begin(now);
        if (begun.isEmpty()) {
            rhythm.done(now);
            if (swept) {
                workspaces.system().members().federatedAccounts().forgetUnused();
            }
            swept = false;
        }
        begun.ifPresent(first -> AfterCommit.run(workspaces.session(), () -> remember(first)));
        return begun.isPresent();
    }

    private boolean goOn(WorkspacesSession workspaces, Progress current) {
        workspaces.enterRealm(current.workspace().realm());
        Progress done = workspaces.system().members().accountSweep().step(current);
        AfterCommit.run(workspaces.session(), () -> remember(done));
        return true;
    }

    private void remember(Progress done) {
        if (done.phase() == Phase.STOPPED) {
            LOG.warnf(
                    "The accounts of %d of %d Active members of workspace %s in realm %s are gone; nobody was archived",
                    done.gone().size(),
                    done.active(),
                    done.workspace().organization(),
                    done.workspace().realm());
        }
        swept = true;
        attempts = 0;
        progress = done.isOver() ? null : done;
    }
}
