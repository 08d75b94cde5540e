package io.workspaces.keycloak.workspace;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What realm admins have decided on how people may sign in. Workspace Admins can only narrow it: name fewer providers,
 * or switch on what is off.
 *
 * @param identityProviders null if no realm admin has named any
 */
public record SettingBounds(@Nullable Set<String> identityProviders, boolean strictSso, boolean linkOnly) {
    public static final SettingBounds NONE = new SettingBounds(null, false, false);

    public SettingBounds {
        identityProviders = sorted(identityProviders);
    }

    /** Sorted, so that equal settings give equal text wherever they come from. */
    static @Nullable Set<String> sorted(@Nullable Set<String> aliases) {
        return aliases == null ? null : Collections.unmodifiableSortedSet(new TreeSet<>(aliases));
    }

    SettingBounds withProviders(Predicate<String> there) {
        return new SettingBounds(WorkspaceSettings.those(identityProviders, there), strictSso, linkOnly);
    }

    /** Whether a realm admin has decided the setting. */
    private boolean bind(Setting setting) {
        return switch (setting) {
            case IDENTITY_PROVIDERS -> identityProviders != null;
            case STRICT_SSO -> strictSso;
            case LINK_ONLY -> linkOnly;
            case REVEAL, MAILS_PER_HOUR, INVITATION_EXPIRY, AUDIT_RETENTION, REMINDERS, TIME_ZONE, SEATS -> false;
        };
    }

    /** {@code realm} or {@code workspace}. */
    public String ownerOf(Setting setting) {
        return switch (setting.owner()) {
            case ACCOUNT_ADMINS, REALM -> "realm";
            case EITHER -> bind(setting) ? "realm" : "workspace";
            case WORKSPACE -> "workspace";
        };
    }

    /** Whether workspace Admins have no choice left. */
    boolean fix(Setting setting) {
        return bind(setting)
                && (identityProviders == null || setting != Setting.IDENTITY_PROVIDERS || identityProviders.isEmpty());
    }

    /** Whether a setting keeps within these bounds. */
    public boolean allow(Setting setting, WorkspaceSettings settings) {
        return switch (setting) {
            case IDENTITY_PROVIDERS -> identityProviders == null || isPart(settings.identityProviders());
            case STRICT_SSO -> settings.strictSso() || !strictSso;
            case LINK_ONLY -> settings.linkOnly() || !linkOnly;
            case REVEAL, MAILS_PER_HOUR, INVITATION_EXPIRY, AUDIT_RETENTION, REMINDERS, TIME_ZONE, SEATS -> true;
        };
    }

    private boolean isPart(@Nullable Set<String> providers) {
        return providers != null && identityProviders != null && identityProviders.containsAll(providers);
    }

    /** These bounds after a realm admin has changed some settings. */
    SettingBounds set(Collection<Setting> changed, WorkspaceSettings settings) {
        return new SettingBounds(
                changed.contains(Setting.IDENTITY_PROVIDERS) ? settings.identityProviders() : identityProviders,
                changed.contains(Setting.STRICT_SSO) ? settings.strictSso() : strictSso,
                changed.contains(Setting.LINK_ONLY) ? settings.linkOnly() : linkOnly);
    }
}
