package io.workspaces.keycloak.invitation.activation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Removes all access that others had to an account before its activation, and mails its owner, unless a page has told them. */
public final class CarryOutReclaims {
    private static final Duration MAIL_TIMEOUT = Duration.ofHours(24);
    private static final Duration MIN_DELAY = Duration.ofMinutes(1);

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
        Instant now = clock.instant();
        Duration age = Duration.between(task.createdAt(), now);
        if (means.holdsMails()) {
            tasks.postpone(task.id(), now.plus(MIN_DELAY));
        } else if (age.compareTo(MAIL_TIMEOUT) > 0 || means.tell(task)) {
            tasks.remove(task.id());
        } else {
            // Each pause is as long as all pauses before it together.
            tasks.postpone(task.id(), now.plus(age.compareTo(MIN_DELAY) < 0 ? MIN_DELAY : age));
        }
    }
}
