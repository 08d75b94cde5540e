package io.workspaces.client.model;

/** What a bulk invitation does if rows have errors. */
public enum OnError {
    /** Skips the rows with errors. */
    SKIP,
    /** Invites nobody. */
    ABORT,
    /** A way that this version of the SDK does not know, from a newer server. */
    UNKNOWN
}
