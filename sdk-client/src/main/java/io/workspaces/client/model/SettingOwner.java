package io.workspaces.client.model;

/** Whose a setting is. */
public enum SettingOwner {
    /** Realm admins decide; workspace Admins read. */
    REALM,
    /** Workspace Admins decide too. */
    WORKSPACE
}
