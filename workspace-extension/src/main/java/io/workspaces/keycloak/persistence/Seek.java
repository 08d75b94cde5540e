package io.workspaces.keycloak.persistence;

import jakarta.persistence.EntityManager;
import org.hibernate.dialect.PostgreSQLDialect;

/**
 * How a database finds its place in a list, after the last row of a page, if many rows have the same key. Writes HQL with
 * the parameters {@code afterKey} and {@code afterId}.
 */
public enum Seek {
    /** PostgreSQL begins in an index by a comparison of rows; of any other condition it reads all rows of the same key. */
    ROWS {
        @Override
        public String beyond(String column, String id, boolean descending) {
            return "cast(sql('(?, ?) " + (descending ? "<" : ">") + " (?, ?)', " + column + ", " + id
                    + ", :afterKey, :afterId) as Boolean) = true";
        }

        @Override
        public Object key(Object key) {
            return key instanceof Enum<?> value ? value.name() : key;
        }
    },
    /** Other databases begin at the key. MariaDB uses no index for a comparison of rows. */
    COLUMNS {
        @Override
        public String beyond(String column, String id, boolean descending) {
            String than = descending ? " < " : " > ";
            return column + than.stripTrailing() + "= :afterKey and (" + column + than + ":afterKey or " + id + than
                    + ":afterId)";
        }

        @Override
        public Object key(Object key) {
            return key;
        }
    };

    public static Seek of(EntityManager em) {
        return KeycloakSchema.dialect(em) instanceof PostgreSQLDialect ? ROWS : COLUMNS;
    }

    /** The condition of the rows after the place, in the order of a column and then of an id. */
    public abstract String beyond(String column, String id, boolean descending);

    /** What to bind as {@code afterKey}: in {@link #ROWS} Hibernate (7.2) does not know that an enum is a text. */
    public abstract Object key(Object key);
}
