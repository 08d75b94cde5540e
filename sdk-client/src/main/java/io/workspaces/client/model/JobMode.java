package io.workspaces.client.model;

/** What a file does with people who are members already. */
public enum JobMode {
    /** Skips them. */
    INVITE,
    /** Makes of them what the file says. */
    UPDATE,
    /** A way that this version of the SDK does not know, from a newer server. */
    UNKNOWN
}
