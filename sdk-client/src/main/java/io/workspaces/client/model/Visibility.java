package io.workspaces.client.model;

/** Who may read a metadata value. */
public enum Visibility {
    /** Apps that the member signs in to. */
    APP,
    /** Only servers with the scope {@code workspaces-server}. */
    SERVER,
    /** A visibility that this version of the SDK does not know, from a newer server. */
    UNKNOWN
}
