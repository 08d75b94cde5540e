package io.workspaces.it.access;

/** What a request is about. */
enum Target {
    OWN,
    /** Another workspace of the realm and something in it. */
    FOREIGN,
    /** A workspace that is not there. */
    MISSING,
    /** Something of the other workspace, looked for in the own. */
    FOREIGN_IN_OWN,
    /** Something that is not there, looked for in the own. */
    MISSING_IN_OWN;

    boolean isWorkspace() {
        return this != FOREIGN_IN_OWN && this != MISSING_IN_OWN;
    }

    /** Whether the answer must be that about a missing one. */
    boolean mustHide(int status) {
        return (this == FOREIGN && status == 404) || this == FOREIGN_IN_OWN;
    }

    /** What a foreign one must not be told from. */
    Target counterpart() {
        return this == FOREIGN ? MISSING : MISSING_IN_OWN;
    }
}
