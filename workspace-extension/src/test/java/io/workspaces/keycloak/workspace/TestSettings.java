package io.workspaces.keycloak.workspace;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The default settings but for one. */
public final class TestSettings {
    private static final WorkspaceSettings USUAL = WorkspaceSettings.DEFAULT;

    private TestSettings() {}

    public static WorkspaceSettings withoutReminders() {
        return with(USUAL.reveal(), USUAL.mailsPerHour(), false);
    }

    public static WorkspaceSettings mailsPerHour(int mails) {
        return with(USUAL.reveal(), mails, USUAL.reminders());
    }

    public static WorkspaceSettings reveal(boolean reveal) {
        return with(reveal, USUAL.mailsPerHour(), USUAL.reminders());
    }

    public static WorkspaceSettings signIns(@Nullable Set<String> providers, boolean strict, boolean linkOnly) {
        return USUAL.with(providers, strict, linkOnly, USUAL.bounds());
    }

    private static WorkspaceSettings with(boolean reveal, int mailsPerHour, boolean reminders) {
        return new WorkspaceSettings(
                USUAL.identityProviders(),
                USUAL.strictSso(),
                USUAL.linkOnly(),
                reveal,
                mailsPerHour,
                USUAL.invitationExpiry(),
                USUAL.auditRetention(),
                reminders,
                USUAL.timeZone(),
                USUAL.seats(),
                USUAL.bounds());
    }
}
