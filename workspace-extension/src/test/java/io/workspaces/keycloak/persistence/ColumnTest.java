package io.workspaces.keycloak.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.hibernate.dialect.OracleDialect;
import org.hibernate.dialect.PostgreSQLDialect;
import org.junit.jupiter.api.Test;

class ColumnTest {
    private static final Table TABLE = new Table("WSP_GROUP", "g");
    private static final Column<String> ID = TABLE.text("ID");
    private static final Column<String> NAME = TABLE.text("NAME");
    private static final Column<String> PERMISSIONS = TABLE.longText("PERMISSIONS");

    @Test
    void a_union_has_null_for_what_its_second_part_lacks_and_Oracle_learns_which_is_a_long_text() {
        String second = Column.union(List.of(ID, NAME, PERMISSIONS), Map.of(ID, "o.ID"));

        assertThat(second).isEqualTo("o.ID, null, " + KeycloakSchema.NULL_TEXT);
        assertThat(KeycloakSchema.nullText(new PostgreSQLDialect())).isEqualTo("null");
        assertThat(KeycloakSchema.nullText(new OracleDialect())).isEqualTo("to_clob(null)");
    }
}
