package io.workspaces.keycloak.invitation.activation;

import java.time.Clock;
import java.time.Duration;

/** Takes an account from whoever had it before, and tells its owner where no page has. */
public final class CarryOutReclaims {
    private static final Duration MAIL_PATIENCE = Duration.ofHours(24);

    private final Reclaims tasks;
    private final AccountMeans means;
    private final Clock clock;

    public CarryOutReclaims(Reclaims tasks, AccountMeans means, Clock clock) {
        this.tasks = tasks;
        this.means = means;
        this.clock = clock;
    }

    /** Does the next step of a task, if it is still there. */
    public void step(String id) {
        tasks.find(id).ifPresent(task -> {
            if (task.taken()) {
                mail(task);
            } else if (means.takeAway(task) && !task.told()) {
                tasks.taken(id, clock.instant());
            } else {
                tasks.remove(id);
            }
        });
    }

    private void mail(Reclaim task) {
        if (means.tell(task) || clock.instant().isAfter(task.createdAt().plus(MAIL_PATIENCE))) {
            tasks.remove(task.id());
        }
    }
}
