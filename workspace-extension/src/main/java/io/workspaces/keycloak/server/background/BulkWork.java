package io.workspaces.keycloak.server.background;

import io.workspaces.keycloak.bulk.keycloak.BulkRun;
import io.workspaces.keycloak.server.wiring.WorkspacesSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.keycloak.models.KeycloakSessionFactory;

/** Works on the jobs of bulk invitations, and cleans up after them from time to time. */
final class BulkWork implements BackgroundWork {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(5);
    private static final Duration CLEAN_UP_EVERY = Duration.ofMinutes(10);

    private final BulkRun jobs;
    private final Clock clock;
    private Instant cleanUpAt;

    BulkWork(KeycloakSessionFactory factory, Duration lease, Clock clock) {
        this.jobs = new BulkRun(
                factory, session -> WorkspacesSession.of(session).system().bulk(), lease, clock);
        this.clock = clock;
        this.cleanUpAt = clock.instant().plus(CLEAN_UP_EVERY);
    }

    @Override
    public Duration run(BooleanSupplier stopping) {
        jobs.run(stopping);
        if (!stopping.getAsBoolean() && !clock.instant().isBefore(cleanUpAt)) {
            jobs.cleanUp();
            cleanUpAt = clock.instant().plus(CLEAN_UP_EVERY);
        }
        return LOOK_EVERY;
    }
}
