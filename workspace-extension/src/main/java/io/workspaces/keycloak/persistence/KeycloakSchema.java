package io.workspaces.keycloak.persistence;

import jakarta.persistence.EntityManager;
import org.hibernate.Session;
import org.hibernate.dialect.Dialect;
import org.hibernate.dialect.OracleDialect;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.keycloak.connections.jpa.util.JpaUtils;

/** The schema that the operator has chosen for Keycloak's tables, and what databases write differently. */
final class KeycloakSchema {
    /** Null in place of a column of long text, of which Oracle wants to know that. */
    static final String NULL_TEXT = "{null}";

    private KeycloakSchema() {}

    /** The SQL as the database wants it, with the table names in braces qualified by the schema. */
    static String tables(String sql, EntityManager em) {
        String typed = sql.contains(NULL_TEXT) ? sql.replace(NULL_TEXT, nullText(dialect(em))) : sql;
        return typed.replace("{", JpaUtils.getTableNameForNativeQuery("", em)).replace("}", "");
    }

    static String nullText(Dialect dialect) {
        return dialect instanceof OracleDialect ? "to_clob(null)" : "null";
    }

    static Dialect dialect(EntityManager em) {
        return em.unwrap(Session.class)
                .getSessionFactory()
                .unwrap(SessionFactoryImplementor.class)
                .getJdbcServices()
                .getDialect();
    }
}
