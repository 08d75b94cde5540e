package io.workspaces.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.localserver.Waiting;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("postgres")
@Tag("local")
class PostgresBootIT {
    private static final Set<String> OF_ACCOUNTS =
            Set.of("USER_ID", "ACTOR_ID", "IMPERSONATOR_ID", "INVITER_ID", "CREATOR_ID");

    private static final String SEARCH_INDEXES =
            "select count(*) from pg_index where indexrelid in (to_regclass('idx_wsp_member_search'),"
                    + " to_regclass('idx_wsp_audit_search')) and indisvalid";

    @RegisterExtension
    static final TestRealm realm = TestRealm.onPostgres();

    @Test
    void a_workspace_lives_in_postgresql() {
        String id = realm.api().create("/workspaces", Map.of("name", "Acme", "alias", "acme"));

        assertThat(realm.server().database().vendor()).isEqualTo("postgres");
        assertThat(realm.api().get("/workspaces/acme").path("id").asText())
                .isNotEmpty()
                .isEqualTo(id);
        assertThat(realm.server().startLog())
                .anyMatch(line -> line.contains("Workspaces are tested on this database: PostgreSQL 18."));
    }

    @Test
    void searches_have_indexes_if_the_database_has_the_extensions_for_them() {
        Waiting.until(
                Duration.ofSeconds(60),
                () -> realm.server().keycloak().log().stream()
                        .filter(line -> line.contains("Made the index idx_wsp_"))
                        .count(),
                lines -> lines == 2);

        assertThat(new Stored(realm.server().database()).number(SEARCH_INDEXES)).isEqualTo(2);
    }

    /** Keycloak's own tables have 255 characters for them. */
    @Test
    void ids_of_accounts_of_a_user_federation_fit_wherever_accounts_are_named() throws SQLException {
        Map<String, Integer> sizes = new TreeMap<>();
        try (Connection connection = realm.server().database().connect();
                ResultSet columns = connection.getMetaData().getColumns(null, connection.getSchema(), "%", "%")) {
            while (columns.next()) {
                String table = columns.getString("TABLE_NAME").toUpperCase(Locale.ROOT);
                String column = columns.getString("COLUMN_NAME").toUpperCase(Locale.ROOT);
                if (table.startsWith("WSP_") && OF_ACCOUNTS.contains(column)) {
                    sizes.put(table + "." + column, columns.getInt("COLUMN_SIZE"));
                }
            }
        }

        assertThat(sizes)
                .containsKeys(
                        "WSP_MEMBER.USER_ID",
                        "WSP_INVITATION.INVITER_ID",
                        "WSP_AUDIT.ACTOR_ID",
                        "WSP_BULK_JOB.CREATOR_ID",
                        "WSP_UPLOAD.CREATOR_ID");
        assertThat(sizes.values()).containsOnly(255);
    }
}
