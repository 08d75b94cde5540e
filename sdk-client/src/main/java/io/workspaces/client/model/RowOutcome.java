package io.workspaces.client.model;

/** The result of a row of a bulk invitation. */
public enum RowOutcome {
    /** The person would be invited. */
    NEW,
    /** The person was invited. */
    INVITED,
    /** The row was skipped. */
    SKIPPED,
    /** The row has an error. */
    FAILED,
    /** An outcome that this version of the SDK does not know, from a newer server. */
    UNKNOWN
}
