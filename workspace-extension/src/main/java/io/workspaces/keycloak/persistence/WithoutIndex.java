package io.workspaces.keycloak.persistence;

/**
 * Writes conditions that the database shall filter by without using an index.
 *
 * <p>For a query on a few hundred members of one workspace, PostgreSQL's generic plan assumes a workspace of average
 * size, reads all its members and compares each with the whole list. For one large workspace among a thousand small
 * ones that takes seconds; with the index on the members it takes milliseconds.
 */
public final class WithoutIndex {
    private WithoutIndex() {}

    /** The text column as an expression that no index matches, for SQL and HQL. */
    public static String by(String column) {
        return "concat(" + column + ", '')";
    }
}
