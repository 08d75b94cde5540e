package io.workspaces.it;

/** The databases that the tests run on. */
public enum DatabaseKind {
    H2,
    POSTGRES
}
