package io.workspaces.client.model;

/** Who owns a setting. */
public enum SettingOwner {
    /** Realm admins can change it; workspace Admins can only read it. */
    REALM,
    /** Workspace Admins can change it too. */
    WORKSPACE
}
