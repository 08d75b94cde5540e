package io.workspaces.keycloak.invitation.mail;

import io.workspaces.keycloak.invitation.ResendLimit;
import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** So many resends to an address within 24 hours, over all workspaces of the realm. */
public final class DailyResends implements ResendLimit {
    private static final Duration DAY = Duration.ofDays(1);

    private final MailLog log;
    private final int most;
    private final Clock clock;

    /** @param most 0 for any number */
    public DailyResends(MailLog log, int most, Clock clock) {
        this.log = log;
        this.most = most;
        this.clock = clock;
    }

    @Override
    public void take(String realm, EmailAddress recipient) {
        if (most == 0) {
            return;
        }
        Instant now = clock.instant();
        MailLog.Tally counts = log.resendsTo(realm, recipient.value(), now.minus(DAY));
        if (counts.count() >= most) {
            long wait = Duration.between(now, counts.oldest().plus(DAY)).toSeconds();
            throw WorkspacesException.of(
                            ErrorCode.RATE_LIMITED, most + " resends to the address were asked for within a day")
                    .with("retryAfter", Math.max(1, wait));
        }
        log.addResend(realm, recipient.value(), now);
    }
}
