package io.workspaces.client.model;

/** The result of a row of a bulk invitation. */
public enum RowOutcome {
    /** The person would be invited. */
    NEW,
    /** The person was invited. */
    INVITED,
    /** The member is updated, or would be. */
    UPDATED,
    /** The member is archived, or would be. */
    ARCHIVED,
    /** The member is unarchived, or would be. */
    UNARCHIVED,
    /** The member is as the row says. */
    UNCHANGED,
    /** The row was skipped. */
    SKIPPED,
    /** The row has an error. */
    FAILED,
    /** An outcome that this version of the SDK does not know, from a newer server. */
    UNKNOWN
}
