package io.workspaces.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.Person;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.mail.MailCatcher;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The commands of docs/operations.md, typed by an operator on a plain machine. */
@Isolated
class OperationsIT {
    private static final CommandBlocks BLOCKS = CommandBlocks.of(Path.of("../docs/operations.md"));
    /** A mail that could not be sent is tried again after some minutes. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String ACME = "/workspaces/acme";
    private static final String START = "runuser -u keycloak -- /opt/keycloak/bin/kc.sh start --optimized\n";

    /** A new chapter with commands needs a test below; containers need Docker, and are tried by hand. */
    @Test
    void every_chapter_with_commands_is_run_by_a_test() {
        assertThat(BLOCKS.byHeading().keySet())
                .containsExactly(
                        "Install",
                        "In containers",
                        "Back up",
                        "Restore or copy a database",
                        "Copy to staging",
                        "Export and import a realm",
                        "Take the jars away");
    }

    @Test
    @Tag("docs")
    void an_installation_with_TLS_on_PostgreSQL_is_backed_up_restored_and_copied_to_staging() throws Exception {
        try (Installation node = Installation.create(BLOCKS);
                MailCatcher mail = MailCatcher.start()) {
            Machine machine = node.machine();
            node.start(BLOCKS.of("Install", 2));
            assertThat(machine.printed()).contains("Workspaces are tested on");
            RealmApi realm = node.admin().createRealm("acme", Map.of("organizationsEnabled", true));
            realm.create("/workspaces", Map.of("name", "Acme", "alias", "acme"));
            String ada = invite(realm, "ada", Map.of("sendEmail", false, "metadata", Map.of("region", "eu-west")));
            realm.sendMailTo("127.0.0.1", 9);
            String bob = invite(realm, "bob", Map.of());
            awaitMail(realm, bob, "reason", "smtp_unreachable");

            machine.run(BLOCKS.of("Back up", 0));
            awaitMail(realm, invite(realm, "late", Map.of()), "reason", "smtp_unreachable");
            node.stop();

            machine.run(BLOCKS.of("Restore or copy a database", 0));
            node.start(BLOCKS.of("Restore or copy a database", 1));
            realm = node.realm("acme");
            realm.sendMailTo("127.0.0.1", mail.port());
            assertThat(members(realm)).isEqualTo(Map.of("ada", "Invited", "bob", "Invited"));
            assertThat(region(realm, ada)).isEqualTo("eu-west");
            assertThat(machine.run(BLOCKS.of("Restore or copy a database", 2))).contains("bob@example.org", "(1 row)");
            awaitMail(realm, bob, "heldBy", "hold_mails");
            assertThat(repair(realm)).isEmpty();
            assertThat(node.health("").status()).isEqualTo(200);
            node.stop();
            assertThat(mail.mails()).isEmpty();

            node.start(BLOCKS.of("Restore or copy a database", 3));
            mail.await("bob@example.org", PATIENCE);
            node.stop();

            machine.run(BLOCKS.of("Copy to staging", 0));
            use(machine, "keycloak_restored", "staging");
            machine.run(
                    "sed -i 's|^hostname=.*|hostname=https://staging.example.com|' /opt/keycloak/conf/keycloak.conf");
            node.start(START);
            realm = node.realm("acme");
            assertThat(realm.get("").path("smtpServer")).isEmpty();
            assertThat(members(realm)).containsOnlyKeys("ada", "bob", "late");
            assertThat(region(realm, ada)).isEqualTo("eu-west");
            realm.sendMailTo("127.0.0.1", mail.port());
            awaitMail(realm, bob, "heldBy", "other_installation");
            Answer down = node.health("");
            assertThat(down.status()).isEqualTo(503);
            assertThat(down.body()).contains("\"DOWN\"", "belongs to the installation 'localhost'");
            assertThat(node.health("/ready").status()).isEqualTo(200);
            node.stop();
            assertThat(mail.mailsTo("late@example.org")).isEmpty();

            node.start(BLOCKS.of("Copy to staging", 1));
            assertThat(mail.await("late@example.org", PATIENCE).text()).contains("https://staging.example.com/");
            assertThat(node.health("").status()).isEqualTo(200);
            node.stop();

            node.start(START);
            assertThat(node.health("").status()).isEqualTo(200);
        }
    }

    @Test
    @Tag("docs")
    void the_jars_go_and_come_back_a_realm_is_exported_and_imported_and_the_tables_are_dropped() throws Exception {
        try (Installation node = Installation.create(BLOCKS)) {
            Machine machine = node.machine();
            node.start(BLOCKS.of("Install", 2));
            RealmApi realm = node.admin().createRealm("acme", Map.of("organizationsEnabled", true));
            String acme = realm.create("/workspaces", Map.of("name", "Acme", "alias", "acme"));
            realm.create(ACME + "/groups", Map.of("name", "Makers", "permissions", List.of("app:create")));
            joins(realm, acme, "ada", Map.of("role", "Builder", "groups", List.of("Makers")));
            String bob = joins(realm, acme, "bob", Map.of());
            realm.send("POST", ACME + "/members/" + bob + "/archive", null).expect(200);
            invite(realm, "cleo", Map.of("sendEmail", false, "metadata", Map.of("region", "eu-west")));
            Map<String, String> before = members(realm);
            assertThat(before).isEqualTo(Map.of("ada", "Active", "bob", "Archived", "cleo", "Invited"));
            node.stop();

            node.start(BLOCKS.of("Take the jars away", 0));
            realm = node.realm("acme");
            assertThat(realm.send("GET", "/workspaces", null).status()).isEqualTo(404);
            assertThat(realm.get("/organizations/" + acme + "/members").findValuesAsText("email"))
                    .containsExactly("ada@example.org");
            node.stop();

            machine.run(BLOCKS.of("Install", 0).lines().findFirst().orElseThrow());
            machine.run("chown -R keycloak: /opt/keycloak && runuser -u keycloak -- /opt/keycloak/bin/kc.sh build");
            node.start(START);
            realm = node.realm("acme");
            assertThat(members(realm)).isEqualTo(before);
            assertThat(region(realm, member(realm, "cleo").path("id").asText())).isEqualTo("eu-west");
            assertThat(repair(realm)).isEmpty();
            node.stop();

            machine.run(BLOCKS.of("Export and import a realm", 0));
            machine.run("createdb imported");
            use(machine, "keycloak", "imported");
            machine.run(BLOCKS.of("Export and import a realm", 1));
            node.start(START);
            realm = node.realm("acme");
            assertImported(realm);
            realm.delete("");
            machine.run("export CURL_CA_BUNDLE=/etc/keycloak/tls.crt T="
                    + node.admin().token() + "\n" + BLOCKS.of("Export and import a realm", 2));
            assertImported(realm);
            node.stop();

            use(machine, "imported", "keycloak");
            node.start(BLOCKS.of("Take the jars away", 0));
            String ours = "psql keycloak -tAc \"select count(*) from pg_tables where tablename like '%wsp%'"
                    + " or tablename like '%workspaces%'\"";
            assertThat(Integer.parseInt(machine.run(ours).strip())).isGreaterThan(20);
            machine.run(BLOCKS.of("Take the jars away", 1));
            assertThat(machine.run(ours).strip()).isEqualTo("0");
            assertThat(node.realm("acme")
                            .get("/organizations/" + acme + "/members")
                            .findValuesAsText("email"))
                    .containsExactly("ada@example.org");
        }
    }

    private static void assertImported(RealmApi realm) {
        Map<String, String> imported = Waiting.until(PATIENCE, () -> members(realm), names -> names.containsKey("ada"));
        assertThat(imported).isEqualTo(Map.of("ada", "Active"));
        JsonNode ada = member(realm, "ada");
        assertThat(ada.path("role").asText()).isEqualTo("Builder");
        assertThat(ada.path("groups").findValuesAsText("name")).containsExactly("Makers");
        assertThat(repair(realm)).isEmpty();
        invite(realm, "bob", Map.of("sendEmail", false));
    }

    /** Names another database in the configuration. */
    private static void use(Machine machine, String from, String to) throws Exception {
        machine.run("sed -i 's|^\\(db-url=.*\\)/" + from + "$|\\1/" + to + "|' /opt/keycloak/conf/keycloak.conf");
    }

    private static String invite(RealmApi realm, String name, Map<String, ?> more) {
        Map<String, Object> invitation = new TreeMap<>(more);
        invitation.put("email", name + "@example.org");
        return realm.send("POST", ACME + "/invitations", invitation)
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private static String joins(RealmApi realm, String organization, String name, Map<String, ?> change) {
        String user = realm.createUser(Person.of(name + "@example.org", "secret"));
        realm.send("POST", "/organizations/" + organization + "/members", user).expect(201);
        String member = member(realm, name).path("id").asText();
        realm.send("PATCH", ACME + "/members/" + member, change).expect(200);
        return member;
    }

    private static JsonNode member(RealmApi realm, String name) {
        return realm.get(ACME + "/members?search=" + name).at("/items/0");
    }

    /** Each member's status, by the first part of the address. */
    private static Map<String, String> members(RealmApi realm) {
        Map<String, String> members = new TreeMap<>();
        realm.get(ACME + "/members?status=Active,Invited,Archived")
                .path("items")
                .forEach(member -> members.put(
                        member.path("email").asText().replaceAll("@.*", ""),
                        member.path("status").asText()));
        return members;
    }

    private static String region(RealmApi realm, String member) {
        return realm.send("POST", ACME + "/members/" + member + "/metadata/region/reveal", Map.of())
                .expect(200)
                .json()
                .path("value")
                .asText();
    }

    private static void awaitMail(RealmApi realm, String member, String field, String value) {
        Waiting.until(
                PATIENCE,
                () -> realm.get(ACME + "/members/" + member).at("/invitation/mail"),
                mail -> mail.path(field).asText().equals(value));
    }

    private static JsonNode repair(RealmApi realm) {
        return realm.send("POST", ACME + "/repair?dryRun=true", null)
                .expect(200)
                .json()
                .path("items");
    }
}
