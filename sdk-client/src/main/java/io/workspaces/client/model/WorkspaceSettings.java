package io.workspaces.client.model;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
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
 * @param reminders whether invited people get an email three days before their link ends
 * @param timeZone the name of the time zone in which days end, such as {@code Europe/Berlin}
 * @param seats the limits on seats; null if there are none
 * @param bounds the limits for workspace Admins; null if realm admins have not set any
 * @param ownersText {@link #owners()} as the server calls them
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
        boolean reminders,
        @Nullable String timeZone,
        @Nullable SeatLimits seats,
        @Nullable SettingBounds bounds,
        Map<String, String> ownersText,
        List<String> readOnly) {
    /**
     * Returns the owner of each setting, by its name.
     *
     * @return an unmodifiable map; an owner is {@link SettingOwner#UNKNOWN} if this version of the SDK does not know it
     */
    public Map<String, SettingOwner> owners() {
        return ownersText.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, owner -> SettingOwner.of(owner.getValue())));
    }
}
