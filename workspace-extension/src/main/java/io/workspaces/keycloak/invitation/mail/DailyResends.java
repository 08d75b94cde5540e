package io.workspaces.keycloak.invitation.mail;

import io.workspaces.keycloak.invitation.ResendLimit;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Limits the resends to one address within 24 hours, over all workspaces of the realm. */
public final class DailyResends implements ResendLimit {
    private static final Duration DAY = Duration.ofDays(1);

    private final MailUsage usage;
    private final int max;
    private final Clock clock;

    /** @param max 0 for no limit */
    public DailyResends(MailUsage usage, int max, Clock clock) {
        this.usage = usage;
        this.max = max;
        this.clock = clock;
    }

    @Override
    public void take(String realm, EmailAddress recipient) {
        if (max == 0) {
            return;
        }
        Instant now = clock.instant();
        MailUsage.Count asked = usage.resendsTo(realm, recipient.value(), now.minus(DAY));
        if (asked.number() >= max) {
            long wait = Duration.between(now, asked.oldest().plus(DAY)).toSeconds();
            throw WorkspacesException.of(
                            ErrorCode.RATE_LIMITED, max + " resends to the address were asked for within a day")
                    .with("retryAfter", Math.max(1, wait));
        }
        usage.addResend(realm, recipient.value(), now);
    }
}
