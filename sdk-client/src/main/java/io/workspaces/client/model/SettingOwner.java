package io.workspaces.client.model;

/** Who owns a setting. */
public enum SettingOwner {
    /** Realm admins can change it; workspace Admins can only read it. */
    REALM,
    /** Workspace Admins can change it too. */
    WORKSPACE,
    /** An owner that this version of the SDK does not know, from a newer server. */
    UNKNOWN
}
