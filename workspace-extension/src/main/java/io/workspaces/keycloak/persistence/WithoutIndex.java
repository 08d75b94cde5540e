package io.workspaces.keycloak.persistence;

/**
 * Conditions by which the database shall filter, but not search.
 *
 * <p>Asked for a few hundred members of one workspace, PostgreSQL's general plan expects a workspace of
 * average size, reads all its members and compares each with the whole list. Among a thousand small
 * workspaces that takes seconds for a large one; by the members' own index it takes milliseconds.
 */
public final class WithoutIndex {
    private WithoutIndex() {}

    /** A text column that no index is used for, in SQL as in HQL. */
    public static String by(String column) {
        return "concat(" + column + ", '')";
    }
}
