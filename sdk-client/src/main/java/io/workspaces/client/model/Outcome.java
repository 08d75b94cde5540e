package io.workspaces.client.model;

/** What became of a row of a bulk invitation. */
public enum Outcome {
    /** Would be invited. */
    NEW,
    /** Was invited. */
    INVITED,
    /** Left out. */
    SKIPPED,
    /** Has an error. */
    FAILED
}
