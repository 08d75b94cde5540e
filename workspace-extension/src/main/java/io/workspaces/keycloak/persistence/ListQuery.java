package io.workspaces.keycloak.persistence;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the rows that a long list of texts names, by JDBC: Hibernate translates a list of parameters again each time.
 * The lists have only two lengths, so that databases recognize the statements.
 */
public final class ListQuery {
    private static final int SHORT = 250;

    /** The most parameters that Oracle accepts in a list. */
    private static final int LONG = 1_000;

    private ListQuery() {}

    /**
     * Executes a statement as often as the list is long.
     *
     * @param query ends with {@code in (%s)}, and has no other place for a list
     * @param first its parameters before the list
     */
    public static <T> List<T> rows(
            EntityManager em, String query, List<String> first, List<String> list, JdbcQuery.RowReader<T> reader) {
        int length = list.size() > SHORT ? LONG : SHORT;
        String statement = query.formatted("?, ".repeat(length - 1) + "?");
        List<T> rows = new ArrayList<>();
        for (int from = 0; from < list.size(); from += length) {
            List<String> some = list.subList(from, Math.min(list.size(), from + length));
            rows.addAll(JdbcQuery.rows(em, statement, values(first, some, length), reader));
        }
        return rows;
    }

    /** Pads a short list with its last text. */
    private static List<String> values(List<String> first, List<String> list, int length) {
        List<String> values = new ArrayList<>(first);
        for (int i = 0; i < length; i++) {
            values.add(list.get(Math.min(i, list.size() - 1)));
        }
        return values;
    }
}
