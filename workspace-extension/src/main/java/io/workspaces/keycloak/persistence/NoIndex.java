package io.workspaces.keycloak.persistence;

/**
 * Orders that no index has, for the first of the few rows that a condition finds. Asked for the first ones in an order
 * that an index has, PostgreSQL 18 goes through all rows in that order if it believes that the condition finds many; when
 * it finds none, it has read the whole table.
 */
public final class NoIndex {
    private NoIndex() {}

    /** HQL for a text to order by. */
    public static String order(String path) {
        return "concat(" + path + ", '')";
    }
}
