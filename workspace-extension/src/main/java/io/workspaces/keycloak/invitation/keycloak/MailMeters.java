package io.workspaces.keycloak.invitation.keycloak;

import io.micrometer.core.instrument.Metrics;
import io.workspaces.keycloak.invitation.mail.MailFault;
import org.jspecify.annotations.Nullable;

/** Counts sent and failed mails in Keycloak's metrics. */
final class MailMeters {
    private MailMeters() {}

    static void count(@Nullable MailFault fault) {
        Metrics.counter("workspaces.mails", "outcome", fault == null ? "sent" : fault.code())
                .increment();
    }
}
