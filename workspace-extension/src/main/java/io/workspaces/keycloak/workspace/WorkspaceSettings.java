package io.workspaces.keycloak.workspace;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a workspace, decided by realm admins and by its own Admins.
 *
 * @param identityProviders aliases that may activate invited people, or null for the default rule
 * @param strictSso whether a provider has to confirm that it verified the address
 * @param linkOnly whether only the invitation's link activates a member, and an ordinary password login does not
 * @param reveal whether workspace Admins may see single metadata values
 * @param mailsPerHour most invitation mails per hour
 * @param invitationExpiry how long a link is valid, 1 hour to 30 days
 * @param auditRetention how long audit entries are kept
 * @param reminders whether invited people are reminded before their link ends
 * @param timeZone in which days end
 * @param seats how many people may be in it
 * @param bounds how far workspace Admins may go
 */
public record WorkspaceSettings(
        @Nullable Set<String> identityProviders,
        boolean strictSso,
        boolean linkOnly,
        boolean reveal,
        int mailsPerHour,
        Duration invitationExpiry,
        Duration auditRetention,
        Boolean reminders,
        ZoneId timeZone,
        SeatLimits seats,
        SettingBounds bounds) {
    public static final Duration MIN_EXPIRY = Duration.ofHours(1);
    public static final Duration MAX_EXPIRY = Duration.ofDays(30);

    private static final ZoneId UTC = ZoneId.of("UTC");

    public static final WorkspaceSettings DEFAULT = new WorkspaceSettings(
            null,
            false,
            false,
            false,
            1000,
            Duration.ofDays(7),
            Duration.ofDays(365),
            true,
            UTC,
            SeatLimits.NONE,
            SettingBounds.NONE);

    /** Rows written before bounds, time zones, seats or reminders existed have none. */
    public WorkspaceSettings {
        identityProviders = SettingBounds.sorted(identityProviders);
        reminders = Objects.requireNonNullElse(reminders, true);
        timeZone = Objects.requireNonNullElse(timeZone, UTC);
        seats = Objects.requireNonNullElse(seats, SeatLimits.NONE);
        bounds = Objects.requireNonNullElse(bounds, SettingBounds.NONE);
    }

    /** Whether the settings or their bounds name a provider. */
    public boolean name(String provider) {
        return isIn(identityProviders, provider) || isIn(bounds.identityProviders(), provider);
    }

    private static boolean isIn(@Nullable Set<String> providers, String provider) {
        return providers != null && providers.contains(provider);
    }

    /**
     * These settings without the providers that are gone. If none is left, no provider is allowed, instead of every
     * provider.
     */
    public WorkspaceSettings withProviders(Predicate<String> there) {
        return with(those(identityProviders, there), strictSso, linkOnly, bounds.withProviders(there));
    }

    static @Nullable Set<String> those(@Nullable Set<String> providers, Predicate<String> there) {
        return providers == null
                ? null
                : providers.stream().filter(there).collect(Collectors.toCollection(TreeSet::new));
    }

    WorkspaceSettings within(SettingBounds other) {
        return with(identityProviders, strictSso, linkOnly, other);
    }

    /** These settings as a realm admin narrows them. */
    public WorkspaceSettings boundBy(SettingBounds other) {
        return within(other).narrowed();
    }

    /** These settings with the values that the bounds require. */
    WorkspaceSettings narrowed() {
        return with(bounds.identityProviders(), bounds.strictSso(), bounds.linkOnly(), bounds);
    }

    /** These settings with others on how people may sign in. */
    WorkspaceSettings with(@Nullable Set<String> providers, boolean strict, boolean byLink, SettingBounds within) {
        return new WorkspaceSettings(
                providers,
                strict,
                byLink,
                reveal,
                mailsPerHour,
                invitationExpiry,
                auditRetention,
                reminders,
                timeZone,
                seats,
                within);
    }
}
