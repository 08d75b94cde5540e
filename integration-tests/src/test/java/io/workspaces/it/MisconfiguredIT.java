package io.workspaces.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.localserver.Database;
import io.workspaces.localserver.LocalServer;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.AdminApi;
import io.workspaces.localserver.admin.RealmApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What an operator sees who has switched organizations off, and has left another version of the theme behind. */
@Tag("local")
class MisconfiguredIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void mails_wait_with_a_reason_and_a_theme_that_is_there_twice_is_named() throws IOException, SQLException {
        Path folder = TestFiles.freshFolder("misconfigured");
        Database database = OwnDatabase.in(folder);
        try (LocalServer server = TestSetup.of(folder, database)
                .withProviders(twice(folder))
                .withBuildOption("features-disabled", "organization")
                .withOption(
                        "spi-workspaces--default--master-key-file",
                        TestFiles.masterKey().toString())
                .start()) {
            RealmApi realm = new AdminApi(server.address()).createRealm("off", Map.of("organizationsEnabled", true));
            realm.sendMailTo("127.0.0.1", 9);
            queueMail(database, realm.get("").path("id").asText());

            Stored stored = new Stored(database);
            Waiting.until(
                    PATIENCE,
                    () -> stored.number("select count(*) from WSP_OUTBOX where ATTEMPTS = 1"),
                    tried -> tried == 1);

            assertThat(stored.number("select count(*) from WSP_INVITATION where MAIL_STATE = 'QUEUED'"
                            + " and MAIL_REASON = 'organizations_disabled'"))
                    .isOne();
            assertThat(realm.get("/workspaces").path("items")).isEmpty();
            assertThat(realm.send("GET", "/workspaces/org", null).status()).isEqualTo(404);
            assertThat(Files.readAllLines(server.log()).stream()
                            .filter(line -> line.contains(" [io.workspaces."))
                            .filter(line -> line.contains(" WARN ") || line.contains(" ERROR ")))
                    .anyMatch(line -> line.contains("jar twice: [admin-theme") && line.contains("-old.jar"))
                    .anyMatch(line -> line.contains("Workspaces are off"))
                    .anyMatch(line -> line.contains("was not sent (organizations_disabled)"))
                    .allMatch(line -> line.contains("jar twice")
                            || line.contains("Workspaces are off")
                            || line.contains("(organizations_disabled)")
                            || line.contains("Invitation mails are failing"));
        }
    }

    private static List<Path> twice(Path folder) throws IOException {
        List<Path> jars = new ArrayList<>(TestFiles.providers());
        Path former = Files.createDirectories(folder.resolve("former"));
        for (Path jar : TestFiles.providers()) {
            String name = jar.getFileName().toString();
            if (name.startsWith("admin-theme")) {
                jars.add(Files.copy(jar, former.resolve(name.replace(".jar", "-old.jar"))));
            }
        }
        return jars;
    }

    private static void queueMail(Database database, String realm) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into ORG (ID, ENABLED, REALM_ID, GROUP_ID, NAME, ALIAS) values ('org', true, '"
                    + realm + "', 'group', 'Org', 'org')");
            statement.execute(
                    "insert into WSP_MEMBER (ID, REALM_ID, ORG_ID, EMAIL, FIRST_NAME, LAST_NAME, NAME_KEY, ROLE,"
                            + " STATUS, SOURCE, INVITED_AT, CHANGED_AT, VERSION) values ('member', '" + realm
                            + "', 'org', 'ada@example.org', '', '', '', 'END_USER', 'INVITED', 'INVITED', 1, 1, 1)");
            statement.execute(
                    "insert into WSP_INVITATION (MEMBER_ID, REALM_ID, ORG_ID, GENERATION, TTL_SECONDS, MAIL_STATE,"
                            + " RESENDS) values ('member', '" + realm + "', 'org', 1, 3600, 'QUEUED', 0)");
            statement.execute("insert into WSP_OUTBOX (ID, REALM_ID, ORG_ID, KIND, MEMBER_ID, RECIPIENT, GENERATION,"
                    + " ATTEMPTS, CREATED_AT, DUE_AT) values ('mail', '" + realm
                    + "', 'org', 'INVITATION', 'member', 'ada@example.org', 1, 0, 1, 1)");
        }
    }
}
