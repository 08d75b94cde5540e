package io.workspaces.keycloak.invitation.keycloak;

import io.micrometer.core.instrument.Metrics;
import io.workspaces.keycloak.invitation.mail.MailFailure;
import org.jspecify.annotations.Nullable;

/** Counts sent and failed mails in Keycloak's metrics. */
final class MailMeters {
    private MailMeters() {}

    static void count(@Nullable MailFailure failure) {
        Metrics.counter("workspaces.mails", "outcome", failure == null ? "sent" : failure.fault().code())
                .increment();
    }
}
