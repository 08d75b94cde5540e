package io.workspaces.client.model;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a workspace.
 *
 * @param identityProviders aliases of the providers that may activate; empty, the realm's rule holds
 * @param strictSso whether a login activates only where its ID token says that the address is verified
 * @param linkOnly whether only the link activates, no login by password
 * @param reveal whether workspace Admins may reveal values of metadata
 * @param mailsPerHour most invitation mails an hour
 * @param invitationExpiry how long invitations are good
 * @param auditRetention how long audit entries are kept
 */
public record WorkspaceSettings(
        List<String> identityProviders,
        boolean strictSso,
        boolean linkOnly,
        boolean reveal,
        int mailsPerHour,
        @Nullable Duration invitationExpiry,
        @Nullable Duration auditRetention) {}
