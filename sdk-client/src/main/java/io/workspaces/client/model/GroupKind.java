package io.workspaces.client.model;

/** Default role or custom group. */
public enum GroupKind {
    /** One of the three default roles. */
    ROLE,
    /** A custom group; written {@code group} where it is the origin of a permission. */
    CUSTOM
}
