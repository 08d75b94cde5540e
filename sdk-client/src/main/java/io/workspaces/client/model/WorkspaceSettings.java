package io.workspaces.client.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
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
 * @param bounds how far workspace Admins may go; null where no realm admin has set any
 * @param owners whose each setting is, by its name here
 * @param readOnly names of the settings that the caller may not change
 */
public record WorkspaceSettings(
        List<String> identityProviders,
        boolean strictSso,
        boolean linkOnly,
        boolean reveal,
        int mailsPerHour,
        @Nullable Duration invitationExpiry,
        @Nullable Duration auditRetention,
        @Nullable SettingBounds bounds,
        Map<String, SettingOwner> owners,
        List<String> readOnly) {}
