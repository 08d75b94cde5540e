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
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A server that had organizations and is started without them. */
@Tag("local")
class OrganizationsOffIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void mails_from_before_wait_with_the_reason_and_the_log_stays_quiet() throws IOException, SQLException {
        Path folder = TestFiles.freshFolder("organizations-off");
        Database database = Database.h2(folder);
        try (LocalServer server = TestSetup.of(folder, database)
                .withBuildOption("features-disabled", "organization")
                .withOption(
                        "spi-workspaces--default--master-key-file",
                        TestFiles.masterKey().toString())
                .start()) {
            RealmApi realm = new AdminApi(server.address()).createRealm("off", Map.of());
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
            List<String> ours = Files.readAllLines(server.log()).stream()
                    .filter(line -> line.contains(" [io.workspaces."))
                    .filter(line -> line.contains(" WARN ") || line.contains(" ERROR "))
                    .toList();
            assertThat(ours).isNotEmpty().allMatch(line -> line.contains("(organizations_disabled)")
                    || line.contains("Invitation mails are failing"));
        }
    }

    private static void queueMail(Database database, String realm) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("insert into WSP_MEMBER (ID, REALM_ID, ORG_ID, EMAIL, FIRST_NAME, LAST_NAME, NAME_KEY, ROLE,"
                    + " STATUS, SOURCE, INVITED_AT, CHANGED_AT, VERSION) values ('member', '" + realm
                    + "', 'org', 'ada@example.org', '', '', '', 'END_USER', 'INVITED', 'INVITED', 1, 1, 1)");
            statement.execute("insert into WSP_INVITATION (MEMBER_ID, REALM_ID, ORG_ID, GENERATION, TTL_SECONDS, MAIL_STATE,"
                    + " RESENDS) values ('member', '" + realm + "', 'org', 1, 3600, 'QUEUED', 0)");
            statement.execute("insert into WSP_OUTBOX (ID, REALM_ID, ORG_ID, KIND, MEMBER_ID, RECIPIENT, GENERATION,"
                    + " ATTEMPTS, CREATED_AT, DUE_AT) values ('mail', '" + realm
                    + "', 'org', 'INVITATION', 'member', 'ada@example.org', 1, 0, 1, 1)");
        }
    }
}
