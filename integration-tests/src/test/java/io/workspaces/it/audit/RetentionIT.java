package io.workspaces.it.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.it.TestFiles;
import io.workspaces.it.TestSetup;
import io.workspaces.localserver.Database;
import io.workspaces.localserver.LocalServer;
import io.workspaces.localserver.ServerSetup;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.AdminApi;
import io.workspaces.localserver.admin.RealmApi;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("local")
@Tag("soak")
class RetentionIT {
    private static final String AUDIT = "/workspaces/acme/audit";

    @Test
    void records_that_are_older_than_the_workspace_keeps_them_are_deleted_within_a_day_and_after_a_start()
            throws SQLException {
        Path folder = TestFiles.freshFolder("retention");
        Database database = Database.h2(folder);
        ServerSetup setup = TestSetup.of(folder, database)
                .withOption(
                        "spi-workspaces--default--master-key-file",
                        TestFiles.masterKey().toString());
        try (LocalServer server = setup.start()) {
            RealmApi realm = new AdminApi(server.address()).createRealm("kept", Map.of("organizationsEnabled", true));
            realm.create("/workspaces", Map.of("name", "Acme", "alias", "acme"));
            realm.send("PATCH", "/workspaces/acme/settings", Map.of("auditRetention", "P2D"))
                    .expect(200);
            realm.create("/workspaces/acme/groups", Map.of("name", "Old"));
            realm.create("/workspaces/acme/groups", Map.of("name", "New"));
        }
        age(database, "Old", Duration.ofHours(49));
        age(database, "New", Duration.ofHours(47));
        try (LocalServer server = setup.start()) {
            RealmApi realm = new AdminApi(server.address()).realm("kept");
            List<String> left = Waiting.until(
                    Duration.ofMinutes(1),
                    () -> realm.get(AUDIT + "?action=group.create").findValuesAsText("name"),
                    names -> !names.contains("Old"));
            assertThat(left).contains("New");
        }
    }

    private static void age(Database database, String group, Duration by) throws SQLException {
        try (Connection connection = database.connect();
                var statement = connection.prepareStatement("update WSP_AUDIT set AT = AT - ? where TARGET_NAME = ?")) {
            statement.setLong(1, by.toMillis());
            statement.setString(2, group);
            assertThat(statement.executeUpdate()).isEqualTo(1);
        }
    }
}
