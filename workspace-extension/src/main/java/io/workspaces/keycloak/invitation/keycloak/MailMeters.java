package io.workspaces.keycloak.invitation.keycloak;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import io.workspaces.keycloak.invitation.mail.MailFailure;
import io.workspaces.keycloak.invitation.mail.MailFault;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Measures tries to mail in Keycloak's metrics. All are there from the start, since a rate needs a value before the first event. */
final class MailMeters {
    private static final String SENT = "sent";

    MailMeters() {
        timer(SENT);
        Arrays.stream(MailFault.values()).map(MailFault::code).forEach(MailMeters::timer);
    }

    void count(@Nullable MailFailure failure, Duration took) {
        timer(failure == null ? SENT : failure.fault().code()).record(took);
    }

    private static Timer timer(String outcome) {
        return Timer.builder("workspaces.mail.delivery")
                .description("Attempts to send a mail and the time they took, by outcome")
                .tag("outcome", outcome)
                .register(Metrics.globalRegistry);
    }
}
