package io.workspaces.client.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a workspace.
 *
 * @param identityProviders the aliases of the identity providers that may activate members; if empty, the realm's
 *     limits apply
 * @param strictSso whether a single sign-on activates a member only if its ID token says that the email address is
 *     verified
 * @param linkOnly whether only the invitation link activates a member, and not a login with a password
 * @param reveal whether workspace Admins may reveal metadata values
 * @param mailsPerHour the maximum number of invitation emails per hour
 * @param invitationExpiry how long invitations are valid
 * @param auditRetention how long audit entries are kept
 * @param bounds the limits for workspace Admins; null if realm admins have not set any
 * @param owners the owner of each setting, by its name
 * @param readOnly the names of the settings that the caller may not change
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
