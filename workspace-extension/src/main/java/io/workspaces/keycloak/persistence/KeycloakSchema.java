package io.workspaces.keycloak.persistence;

import jakarta.persistence.EntityManager;
import org.keycloak.connections.jpa.util.JpaUtils;

/** The schema that the operator has chosen for Keycloak's tables. */
final class KeycloakSchema {
    private KeycloakSchema() {}

    /** The SQL with the table names in braces qualified by the schema. */
    static String tables(String sql, EntityManager em) {
        return sql.replace("{", JpaUtils.getTableNameForNativeQuery("", em)).replace("}", "");
    }
}
