package io.workspaces.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.localserver.Database;
import io.workspaces.localserver.Distribution;
import io.workspaces.localserver.LocalServer;
import io.workspaces.localserver.ServerSetup;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.AdminApi;
import io.workspaces.localserver.admin.Person;
import io.workspaces.localserver.admin.RealmApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A database that stock Keycloak has filled gets the jars, gets them again, and loses them. */
@Tag("local")
@Tag("soak")
class MigrationIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder = TestFiles.freshFolder("migration");
    private final Database database = Database.h2(folder);
    private final ServerSetup stock = ServerSetup.of(Distribution.ofBuild(), folder, database);
    private final ServerSetup withJars = stock.withProviders(TestFiles.providers())
            .withOption(
                    "spi-workspaces--default--master-key-file",
                    TestFiles.masterKey().toString());

    @Test
    void the_tables_come_and_stay_and_nothing_is_lost() throws IOException, SQLException {
        String organization;
        try (LocalServer before = stock.start()) {
            organization = fill(before);
        }

        Map<String, Long> rows;
        try (LocalServer first = withJars.start()) {
            RealmApi realm = realm(first);
            Waiting.until(PATIENCE, () -> members(realm), list -> list.size() == 1);
            assertThat(members(realm).path(0).path("email").asText()).isEqualTo("ada@example.org");
            assertThat(members(realm).path(0).path("role").asText()).isEqualTo("End-user");
            assertThat(members(realm).path(0).path("status").asText()).isEqualTo("Active");
            realm.send("PATCH", metadata(realm), Map.of("region", "EMEA")).expect(200);
            rows = rows();
        }
        assertThat(rows).containsEntry("WSP_MEMBER", 1L).containsEntry("WSP_METADATA", 1L);

        try (LocalServer again = withJars.start()) {
            RealmApi realm = realm(again);
            JsonNode value = realm.send("POST", metadata(realm) + "/region/reveal", Map.of())
                    .expect(200)
                    .json();
            assertThat(value.path("value").asText()).isEqualTo("EMEA");
            assertThat(schema(rows())).isEqualTo(schema(rows));
            assertThat(Files.readString(again.log())).doesNotContain(" ERROR ");
        }

        try (LocalServer after = stock.start()) {
            assertThat(realm(after).get("/organizations/" + organization + "/members"))
                    .hasSize(1);
            assertThat(Files.readString(after.log())).doesNotContain(" ERROR ");
        }
    }

    /** The change sets are made to run on a database that has people already. */
    @Test
    void Archived_members_from_before_get_the_reason_that_the_audit_tells() throws SQLException {
        try (LocalServer first = withJars.start()) {
            RealmApi realm = new AdminApi(first.address()).createRealm("old", Map.of("organizationsEnabled", true));
            String organization = realm.createOrganization("Acme", "acme");
            String members = "/organizations/" + organization + "/members";
            for (String name : List.of("ada", "bob")) {
                String user = realm.createUser(Person.of(name + "@example.org", "secret"));
                realm.send("POST", members, '"' + user + '"').expect(201);
            }
            Waiting.until(PATIENCE, () -> members(realm), list -> list.size() == 2);
            realm.send(
                            "POST",
                            "/workspaces/acme/members/"
                                    + member(realm, "ada").path("id").asText() + "/archive",
                            null)
                    .expect(200);
            realm.delete(members + "/"
                    + realm.userByEmail("bob@example.org").path("id").asText());
        }
        execute("update WSP_MEMBER set ARCHIVED_REASON = null");
        execute("delete from DATABASECHANGELOG_WORKSPACES where ID like 'archived-reason-%'"
                + " or ID like 'account-id-%' or ID like 'settings-%'");

        try (LocalServer again = withJars.start()) {
            RealmApi realm = realm(again);
            assertThat(member(realm, "ada").path("archivedReason").asText()).isEqualTo("admin");
            assertThat(member(realm, "bob").path("archivedReason").asText()).isEqualTo("left_in_keycloak");
        }
    }

    private static JsonNode member(RealmApi realm, String name) {
        return realm.get("/workspaces/acme/members?search=" + name).at("/items/0");
    }

    private void execute(String change) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(change)).isPositive();
        }
    }

    private static String fill(LocalServer server) {
        RealmApi realm = new AdminApi(server.address()).createRealm("old", Map.of("organizationsEnabled", true));
        String user = realm.createUser(Person.of("ada@example.org", "secret"));
        String organization = realm.createOrganization("Acme", "acme");
        realm.send("POST", "/organizations/" + organization + "/members", '"' + user + '"')
                .expect(201);
        return organization;
    }

    private static RealmApi realm(LocalServer server) {
        return new AdminApi(server.address()).realm("old");
    }

    private static JsonNode members(RealmApi realm) {
        return realm.get("/workspaces/acme/members").path("items");
    }

    private static String metadata(RealmApi realm) {
        return "/workspaces/acme/members/" + members(realm).path(0).path("id").asText() + "/metadata";
    }

    /** Of our tables and of all lists of applied changes the number of rows. */
    private Map<String, Long> rows() throws SQLException {
        Map<String, Long> rows = new TreeMap<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            for (String table : tables(connection)) {
                try (ResultSet count = statement.executeQuery("select count(*) from " + table)) {
                    count.next();
                    rows.put(table, count.getLong(1));
                }
            }
        }
        return rows;
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet all = connection.getMetaData().getTables(null, null, "%", new String[] {"TABLE"})) {
            while (all.next()) {
                String name = all.getString("TABLE_NAME");
                if (name.startsWith("WSP_") || name.startsWith("DATABASECHANGELOG")) {
                    tables.add(name);
                }
            }
        }
        return tables;
    }

    /** What only a migration changes: the tables, the lists of changes, and the rows about people. */
    private static Map<String, Long> schema(Map<String, Long> rows) {
        Map<String, Long> schema = new TreeMap<>(rows);
        schema.replaceAll(
                (table, count) -> table.startsWith("DATABASECHANGELOG") || table.startsWith("WSP_ME") ? count : 0L);
        return schema;
    }
}
