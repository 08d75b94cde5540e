package io.workspaces.client.model;

/** Default role or custom group. */
public enum GroupKind {
    /** One of the three default roles. */
    ROLE,
    /** A custom group; {@code group} in the JSON of {@link Origin}. */
    CUSTOM,
    /** A kind that this version of the SDK does not know, from a newer server. */
    UNKNOWN
}
