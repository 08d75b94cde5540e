package io.workspaces.keycloak.workspace.rest;

import io.workspaces.keycloak.workspace.WorkspaceSettings;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The settings of a workspace in answers. */
public record SettingsRepresentation(
        @Nullable Set<String> identityProviders,
        boolean strictSso,
        boolean linkOnly,
        boolean reveal,
        int mailsPerHour,
        Duration invitationExpiry,
        Duration auditRetention) {
    static SettingsRepresentation of(WorkspaceSettings settings) {
        return new SettingsRepresentation(
                settings.identityProviders(),
                settings.strictSso(),
                settings.linkOnly(),
                settings.reveal(),
                settings.mailsPerHour(),
                settings.invitationExpiry(),
                settings.auditRetention());
    }
}
