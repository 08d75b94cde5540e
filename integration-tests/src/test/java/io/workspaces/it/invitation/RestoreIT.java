package io.workspaces.it.invitation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.it.OwnDatabase;
import io.workspaces.it.Stored;
import io.workspaces.it.TestFiles;
import io.workspaces.it.TestSetup;
import io.workspaces.localserver.Database;
import io.workspaces.localserver.LocalServer;
import io.workspaces.localserver.ServerSetup;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.AdminApi;
import io.workspaces.localserver.admin.Person;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.faults.TcpProxy;
import io.workspaces.localserver.http.Json;
import io.workspaces.localserver.mail.MailCatcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What comes back with the file of a realm, and what goes after this product was away, on a server of its own. */
@Tag("local")
class RestoreIT {
    private static final String ALPHA = "/workspaces/alpha";

    private final Path folder = TestFiles.freshFolder("restore");
    private final Database database = OwnDatabase.in(folder);
    private final ServerSetup setup = TestSetup.of(folder, database)
            .withOption(
                    "spi-workspaces--default--master-key-file",
                    TestFiles.masterKey().toString());
    private final WorkspaceTables tables = new WorkspaceTables(database);

    @Test
    void an_imported_realm_keeps_roles_groups_and_what_protects_it() throws IOException {
        try (LocalServer server = setup.start()) {
            RealmApi realm =
                    new AdminApi(server.address()).createRealm("exported", Map.of("organizationsEnabled", true));
            fill(realm);
            Map<String, List<String>> before = groups(realm);
            assertThat(before)
                    .containsEntry("exb", List.of("workspaces:Builder", "workspaces:Makers", "workspaces:Support"))
                    .containsEntry("exc", List.of("workspaces:End-user", "workspaces:Support"));
            Path file = folder.resolve("realm.json");
            setup.run("export", Map.of("realm", "exported", "file", file.toString()));
            assertThat(Files.readString(folder.resolve("export.log")))
                    .as("an export does no work of a server")
                    .doesNotContain("io.workspaces.keycloak.server.background");
            realm.delete("");
            JsonNode exported = Json.read(Files.readString(file));

            new AdminApi(server.address()).create("", exported);

            RealmApi imported = new AdminApi(server.address()).realm("exported");
            // Until then people are taken in by themselves.
            Waiting.until(Invitations.PATIENCE, () -> members(imported).keySet(), names -> names.size() == 2);
            assertThat(members(imported)).isEqualTo(Map.of("exb", "Builder Makers,Support", "exc", "End-user Support"));
            assertThat(imported.get(ALPHA + "/groups").path("items"))
                    .filteredOn(group -> group.path("name").asText().equals("Builder"))
                    .extracting(group -> group.path("permissions").toString())
                    .containsExactly("[\"folder:create\"]");
            JsonNode settings = imported.get(ALPHA + "/settings");
            assertThat(settings.path("identityProviders").toString()).isEqualTo("[\"google\"]");
            assertThat(settings.path("linkOnly").asBoolean()).isTrue();
            assertThat(settings.at("/owners/linkOnly").asText()).isEqualTo("realm");
            assertThat(settings.path("strictSso").asBoolean()).isFalse();
            assertThat(Duration.parse(settings.path("invitationExpiry").asText()))
                    .isEqualTo(Duration.ofDays(7));
            for (boolean dryRun : List.of(true, false)) {
                JsonNode repaired = imported.send("POST", ALPHA + "/repair?dryRun=" + dryRun, null)
                        .expect(200)
                        .json();
                assertThat(repaired.path("items")).as("dry run: " + dryRun).isEmpty();
            }
            assertThat(groups(imported)).isEqualTo(before);
        }
    }

    private static void fill(RealmApi realm) {
        realm.create(
                "/identity-provider/instances",
                Map.of(
                        "alias",
                        "google",
                        "providerId",
                        "oidc",
                        "trustEmail",
                        true,
                        "config",
                        Map.of(
                                "clientId", "c",
                                "clientSecret", "s",
                                "authorizationUrl", "https://idp.example.org/auth",
                                "tokenUrl", "https://idp.example.org/token")));
        String alpha = realm.create("/workspaces", Map.of("name", "Alpha", "alias", "alpha"));
        realm.create(ALPHA + "/groups", Map.of("name", "Makers", "permissions", List.of("app:create")));
        realm.create(ALPHA + "/groups", Map.of("name", "Support", "access", Map.of("app", List.of("view:*"))));
        for (JsonNode group : realm.get(ALPHA + "/groups").path("items")) {
            if (group.path("name").asText().equals("Builder")) {
                realm.send(
                                "PATCH",
                                ALPHA + "/groups/" + group.path("id").asText(),
                                Map.of("permissions", List.of("folder:create"), "access", Map.of()))
                        .expect(200);
            }
        }
        active(realm, alpha, "exb", "Builder", "Makers", "Support");
        active(realm, alpha, "exc", "End-user", "Support");
        String exd = active(realm, alpha, "exd", "End-user");
        realm.send("POST", ALPHA + "/members/" + exd + "/archive", null).expect(200);
        realm.create(ALPHA + "/invitations", Map.of("email", "pend@example.org", "sendEmail", false));
        realm.send(
                        "PATCH",
                        ALPHA + "/settings",
                        Map.of("identityProviders", List.of("google"), "linkOnly", true, "invitationExpiry", "P14D"))
                .expect(200);
    }

    private static String active(RealmApi realm, String organization, String name, String role, String... groups) {
        String user = realm.createUser(Person.of(name + "@example.org", "secret"));
        realm.send("POST", "/organizations/" + organization + "/members", '"' + user + '"')
                .expect(201);
        String member =
                realm.get(ALPHA + "/members?search=" + name).at("/items/0/id").asText();
        realm.send("PATCH", ALPHA + "/members/" + member, Map.of("role", role, "groups", List.of(groups)))
                .expect(200);
        return member;
    }

    /** Role and groups of each member, by the first part of the address. */
    private static Map<String, String> members(RealmApi realm) {
        Map<String, String> members = new TreeMap<>();
        for (JsonNode member : realm.get(ALPHA + "/members").path("items")) {
            members.put(
                    member.path("email").asText().replaceAll("@.*", ""),
                    member.path("role").asText() + " "
                            + String.join(
                                    ",",
                                    member.path("groups").findValuesAsText("name").stream()
                                            .sorted()
                                            .toList()));
        }
        return members;
    }

    /** Who is in which organization group, as Keycloak has it. */
    private static Map<String, List<String>> groups(RealmApi realm) {
        Map<String, List<String>> groups = new TreeMap<>();
        String organization = "/organizations/" + realm.get(ALPHA).path("id").asText();
        for (JsonNode member : realm.get(organization + "/members")) {
            JsonNode joined =
                    realm.get(organization + "/members/" + member.path("id").asText() + "/groups");
            groups.put(
                    member.path("email").asText().replaceAll("@.*", ""),
                    StreamSupport.stream(joined.spliterator(), false)
                            .map(group -> group.path("name").asText())
                            .sorted()
                            .toList());
        }
        return groups;
    }

    /** By Keycloak's tables: with the jars away, nobody would be told of it either. */
    @Test
    void what_was_deleted_while_the_jars_were_away_is_deleted_at_the_next_start() throws IOException {
        MailCatcher mail = MailCatcher.start();
        TcpProxy toMail = TcpProxy.before(mail.port());
        String gone;
        String kept;
        String realmId;
        try (LocalServer server = setup.start()) {
            RealmApi realm = new AdminApi(server.address()).createRealm("away", Map.of("organizationsEnabled", true));
            realm.sendMailTo("127.0.0.1", toMail.port());
            toMail.refuse();
            realmId = realm.get("").path("id").asText();
            gone = realm.create("/workspaces", Map.of("name", "Gone", "alias", "gone"));
            kept = realm.create("/workspaces", Map.of("name", "Kept", "alias", "kept"));
            realm.create("/workspaces/gone/invitations", invitation("ada@gone.example.org"));
            realm.create("/workspaces/kept/invitations", invitation("bob@kept.example.org"));
            realm.create("/workspaces", Map.of("name", "Mailing", "alias", "mailing"));
            realm.create("/workspaces/gone/invitations", Map.of("email", "cay@gone.example.org"));
            realm.create("/workspaces/mailing/invitations", Map.of("email", "dan@mailing.example.org"));
            bulk(realm);
            realm.send("PUT", "/workspaces/-/permission-catalog", realm.get("/workspaces/-/permission-catalog"))
                    .expect(200, 204);
            assertThat(realm.get("/workspaces/-/users/count").path("total").asInt())
                    .isEqualTo(254);
            Waiting.until(
                    Invitations.PATIENCE,
                    () -> new Stored(database)
                            .number(
                                    "select count(*) from WSP_OUTBOX where ATTEMPTS > 0 and RECIPIENT in (?, ?)",
                                    "cay@gone.example.org",
                                    "dan@mailing.example.org"),
                    tried -> tried >= 1);
        }
        assertThat(tables.rows("ORG_ID", gone))
                .containsKeys("WSP_MEMBER", "WSP_METADATA", "WSP_DATA_KEY", "WSP_BULK_JOB");
        deleteOrganization(gone);
        tables.update("update WSP_CATALOG set REALM_ID = 'gone' where REALM_ID = ?", realmId);
        assertThat(tables.update("update WSP_OUTBOX set DUE_AT = 1 where '' <> ?", "x"))
                .isEqualTo(252);
        Map<String, Integer> rows = tables.rows("ORG_ID", kept);
        toMail.heal();

        try (LocalServer again = setup.start()) {
            RealmApi realm = new AdminApi(again.address()).realm("away");
            Waiting.until(Invitations.PATIENCE, () -> tables.rows("ORG_ID", gone), Map::isEmpty);
            assertThat(tables.rows("ORG_ID", gone)).isEmpty();
            Waiting.until(Invitations.PATIENCE, () -> tables.rows("REALM_ID", "gone"), Map::isEmpty);
            assertThat(tables.rows("REALM_ID", "gone")).isEmpty();
            assertThat(tables.rows("ORG_ID", kept)).isEqualTo(rows);
            assertThat(realm.get("/workspaces/-/users/count").path("total").asInt())
                    .isEqualTo(2);
            mail.await("dan@mailing.example.org", Invitations.PATIENCE);
            // The row goes after the mail.
            assertThat(Waiting.until(
                            Invitations.PATIENCE,
                            () -> new Stored(database).number("select count(*) from WSP_OUTBOX"),
                            queued -> queued == 0))
                    .isZero();
            assertThat(mail.mailsTo("cay@gone.example.org")).isEmpty();
            assertThat(Files.readString(again.log())).contains("Deleted what was left of workspace " + gone);
        } finally {
            toMail.close();
            mail.close();
        }
    }

    private static Map<String, Object> invitation(String email) {
        return Map.of("email", email, "sendEmail", false, "metadata", Map.of("region", "EMEA"));
    }

    /** More people than one step of the deletion takes. */
    private static void bulk(RealmApi realm) {
        String file = IntStream.range(0, 250)
                .mapToObj(i -> "p" + i + "@gone.example.org")
                .collect(Collectors.joining("\n", "Email\n", "\n"));
        String path = "/workspaces/gone/bulk-invitations";
        String job = realm.admin()
                .send("POST", "/away" + path, file, "text/csv")
                .expect(202)
                .json()
                .path("id")
                .asText();
        Waiting.until(Invitations.PATIENCE, () -> realm.get(path + "/" + job), found -> found.path("state")
                .asText()
                .equals("done"));
    }

    private void deleteOrganization(String id) {
        String groups = "(select ID from KEYCLOAK_GROUP where ORG_ID = '" + id
                + "' or ID = (select GROUP_ID from ORG where ID = '" + id + "'))";
        for (String statement : List.of(
                "delete from USER_GROUP_MEMBERSHIP where GROUP_ID in " + groups,
                "delete from GROUP_ATTRIBUTE where GROUP_ID in " + groups,
                "delete from KEYCLOAK_GROUP where ORG_ID = '" + id + "'",
                "delete from ORG_DOMAIN where ORG_ID = '" + id + "'")) {
            tables.update(statement + " and '' <> ?", "x");
        }
        assertThat(tables.update("delete from ORG where ID = ?", id)).isOne();
    }
}
