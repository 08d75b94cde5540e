package io.workspaces.keycloak.workspace;

import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the Admins of a workspace decide.
 *
 * @param identityProviders aliases that may activate invited people, or null for the default rule
 * @param strictSso whether a provider has to say that it verified the address
 * @param linkOnly whether only the invitation's link activates, no ordinary password login
 * @param reveal whether workspace Admins may see single metadata values
 * @param mailsPerHour most invitation mails an hour
 * @param invitationExpiry how long a link is good, 1 hour to 30 days
 * @param auditRetention how long audit entries are kept
 */
public record WorkspaceSettings(
        @Nullable Set<String> identityProviders,
        boolean strictSso,
        boolean linkOnly,
        boolean reveal,
        int mailsPerHour,
        Duration invitationExpiry,
        Duration auditRetention) {
    public static final Duration MIN_EXPIRY = Duration.ofHours(1);
    public static final Duration MAX_EXPIRY = Duration.ofDays(30);

    public static final WorkspaceSettings DEFAULT =
            new WorkspaceSettings(null, false, false, false, 1000, Duration.ofDays(7), Duration.ofDays(365));
}
