package io.workspaces.keycloak.invitation;

import io.workspaces.keycloak.kernel.WorkspacesException;
import io.workspaces.keycloak.workspace.WorkspaceSettings;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** How long an invitation is good: 1 hour to 30 days. */
public final class InvitationExpiry {
    private InvitationExpiry() {}

    /** Reads an ISO-8601 duration such as {@code P7D} or {@code PT12H}. */
    public static Duration parse(String text, String field) {
        try {
            Duration duration = Duration.parse(text.strip());
            if (duration.compareTo(WorkspaceSettings.MIN_EXPIRY) >= 0
                    && duration.compareTo(WorkspaceSettings.MAX_EXPIRY) <= 0) {
                return duration;
            }
        } catch (DateTimeParseException notADuration) {
            throw WorkspacesException.violation(field, "expiry_invalid", "is not a duration such as P7D or PT12H");
        }
        throw WorkspacesException.violation(field, "expiry_invalid", "has to be from 1 hour to 30 days");
    }
}
