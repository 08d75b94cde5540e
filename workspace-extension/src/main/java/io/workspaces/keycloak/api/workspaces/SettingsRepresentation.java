package io.workspaces.keycloak.api.workspaces;

import io.workspaces.keycloak.workspace.SeatLimits;
import io.workspaces.keycloak.workspace.Setting;
import io.workspaces.keycloak.workspace.SettingBounds;
import io.workspaces.keycloak.workspace.SettingRights;
import io.workspaces.keycloak.workspace.WorkspaceSettings;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The JSON of a workspace's settings in answers.
 *
 * @param seats absent if there are no limits
 * @param bounds absent if no realm admin has set any
 * @param owners {@code realm} or {@code workspace}, by setting
 * @param readOnly the settings that the caller may not change
 */
record SettingsRepresentation(
        @Nullable Set<String> identityProviders,
        boolean strictSso,
        boolean linkOnly,
        boolean reveal,
        int mailsPerHour,
        Duration invitationExpiry,
        Duration auditRetention,
        boolean reminders,
        String timeZone,
        @Nullable SeatLimits seats,
        @Nullable SettingBounds bounds,
        Map<String, String> owners,
        List<String> readOnly) {
    static SettingsRepresentation of(WorkspaceSettings settings, SettingRights rights) {
        SettingBounds bounds = settings.bounds();
        Map<String, String> owners = new LinkedHashMap<>();
        Setting.all().forEach(setting -> owners.put(setting.label(), bounds.ownerOf(setting)));
        return new SettingsRepresentation(
                settings.identityProviders(),
                settings.strictSso(),
                settings.linkOnly(),
                settings.reveal(),
                settings.mailsPerHour(),
                settings.invitationExpiry(),
                settings.auditRetention(),
                settings.reminders(),
                settings.timeZone().getId(),
                settings.seats().none() ? null : settings.seats(),
                bounds.equals(SettingBounds.NONE) ? null : bounds,
                owners,
                rights.readOnly(bounds).stream().map(Setting::label).toList());
    }
}
