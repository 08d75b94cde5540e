package io.workspaces.it.access;

/** How a request is put. */
enum Shape {
    AS_DESCRIBED,
    /** Every parameter, precondition and body is there and is none. */
    GARBAGE,
    /** No parameter and no body is there. */
    EMPTY
}
