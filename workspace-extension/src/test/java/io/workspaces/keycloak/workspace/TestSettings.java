package io.workspaces.keycloak.workspace;

/** Settings for tests. */
public final class TestSettings {
    private TestSettings() {}

    /** The defaults, but nobody is reminded. */
    public static WorkspaceSettings withoutReminders() {
        WorkspaceSettings usual = WorkspaceSettings.DEFAULT;
        return new WorkspaceSettings(
                usual.identityProviders(),
                usual.strictSso(),
                usual.linkOnly(),
                usual.reveal(),
                usual.mailsPerHour(),
                usual.invitationExpiry(),
                usual.auditRetention(),
                false,
                usual.timeZone(),
                usual.seats(),
                usual.bounds());
    }
}
