package io.workspaces.keycloak.server.background;

import java.time.Duration;
import java.time.Instant;

/** When something is done again. If the clock was wrong, a time too far ahead does not stop it. */
final class Rhythm {
    private final Duration every;
    private Instant next = Instant.MIN;

    Rhythm(Duration every) {
        this.every = every;
    }

    boolean isDue(Instant now) {
        return !now.isBefore(next) || now.plus(every).isBefore(next);
    }

    void done(Instant now) {
        next = now.plus(every);
    }
}
