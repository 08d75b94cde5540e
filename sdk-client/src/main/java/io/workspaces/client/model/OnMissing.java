package io.workspaces.client.model;

/** What an update does with rows that find no member. */
public enum OnMissing {
    /** Invites the people. */
    INVITE,
    /** Fails the rows. */
    FAIL,
    /** A way that this version of the SDK does not know, from a newer server. */
    UNKNOWN
}
