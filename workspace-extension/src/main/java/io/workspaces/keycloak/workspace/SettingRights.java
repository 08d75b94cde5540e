package io.workspaces.keycloak.workspace;

import io.workspaces.keycloak.access.Authority;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspaceId;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.Collection;
import java.util.List;

/**
 * Which settings of a workspace a caller may change.
 *
 * @param manage whether the caller may manage the workspace
 * @param ofRealm whether the caller is a realm admin
 * @param ofAccounts whether the caller may manage accounts, and so could set any account's password anyway
 */
public record SettingRights(boolean manage, boolean ofRealm, boolean ofAccounts) {
    public static SettingRights of(Authority authority, WorkspaceId workspace) {
        return new SettingRights(authority.mayManage(workspace), authority.realmAdmin(), authority.mayManageAccounts());
    }

    /** The settings that the caller may only read. */
    public List<Setting> readOnly(SettingBounds bounds) {
        return Setting.all().stream()
                .filter(setting -> !mayChange(setting) || (!ofRealm && bounds.fix(setting)))
                .toList();
    }

    private boolean mayChange(Setting setting) {
        return manage
                && switch (setting.owner()) {
                    case ACCOUNT_ADMINS -> ofRealm && ofAccounts;
                    case REALM -> ofRealm;
                    case EITHER, WORKSPACE -> true;
                };
    }

    /** @throws WorkspacesException {@code setting_not_yours} */
    public void requireChange(Collection<Setting> wanted) {
        refuse(wanted.stream()
                .filter(setting -> !mayChange(setting))
                .map(Setting::label)
                .toList());
    }

    /**
     * Makes a realm admin's change a bound for workspace Admins, or checks that a workspace Admin's change keeps within
     * the bounds.
     *
     * @throws WorkspacesException {@code setting_not_yours}
     */
    public WorkspaceSettings bound(Collection<Setting> changed, WorkspaceSettings after) {
        if (ofRealm) {
            return after.within(after.bounds().set(changed, after));
        }
        refuse(changed.stream()
                .filter(setting -> !after.bounds().allow(setting, after))
                .map(Setting::label)
                .toList());
        return after;
    }

    /** The values that settings get if they are reset to the default. */
    public WorkspaceSettings standard(SettingBounds bounds) {
        WorkspaceSettings standard = WorkspaceSettings.DEFAULT.within(bounds);
        return ofRealm ? standard : standard.narrowed();
    }

    /**
     * Refuses if the caller may not change some of the settings.
     *
     * @param foreign JSON names of the settings that the caller may not change
     */
    public static void refuse(Collection<String> foreign) {
        if (!foreign.isEmpty()) {
            throw WorkspacesException.of(
                            ErrorCode.SETTING_NOT_YOURS,
                            String.join(", ", foreign) + ": you may read this, not change it")
                    .with("settings", List.copyOf(foreign));
        }
    }
}
