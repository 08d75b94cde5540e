package io.workspaces.it.metadata;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.it.TestFiles;
import io.workspaces.it.TestSetup;
import io.workspaces.localserver.Database;
import io.workspaces.localserver.LocalServer;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.AdminApi;
import io.workspaces.localserver.admin.Person;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.http.Http;
import io.workspaces.localserver.http.Json;
import io.workspaces.localserver.mail.MailCatcher;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Values, links and keys are used in every way on a server that logs all it can, and then looked for. */
@Tag("local")
class SecretsIT {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String ADA = "ada@example.org";
    private static final String BEN = "ben@example.org";
    private static final String CANARY = "canary/" + UUID.randomUUID() + " ü";
    private static final String KNOWN = "control-" + UUID.randomUUID();

    private static Path folder;
    private static LocalServer server;
    private static MailCatcher mail;
    private static RealmApi realm;
    private static byte[] masterKey;
    private static String mailedToken;
    private static String copiedToken;

    @BeforeAll
    static void useEverySecret() throws IOException {
        folder = TestFiles.freshFolder("secrets");
        Path temporary = Files.createDirectory(folder.resolve("tmp"));
        Path key = TestFiles.masterKey();
        masterKey = Base64.getDecoder().decode(Files.readString(key).strip().split(":", 2)[1]);
        server = TestSetup.of(folder, Database.h2(folder))
                .withOption("spi-workspaces--default--master-key-file", key.toString())
                .withOption("log-level", "trace")
                .withJvmOptions("-Xms256m", "-Xmx1g", "-XX:TieredStopAtLevel=1", "-Djava.io.tmpdir=" + temporary)
                .start();
        mail = MailCatcher.start("127.0.0.1");
        realm = new AdminApi(server.address())
                .createRealm(
                        "secrets",
                        Map.of(
                                "organizationsEnabled", true,
                                "eventsEnabled", true,
                                "adminEventsEnabled", true,
                                "adminEventsDetailsEnabled", true));
        realm.sendMailTo("127.0.0.1", mail.port());
        realm.create("/workspaces", Map.of("name", "Acme", "alias", "acme"));
        metadata();
        mailedToken = token(mail.await(ADA, PATIENCE).link("/workspaces/invitations/"));
        copiedToken = token(copiedLink());
        bulk();
        current();
    }

    @AfterAll
    static void stop() {
        server.close();
        mail.close();
    }

    private static String invite(String email) {
        return realm.send(
                        "POST",
                        "/workspaces/acme/invitations",
                        Map.of("email", email, "fullName", KNOWN, "metadata", Map.of("a", CANARY)))
                .expect(201)
                .json()
                .path("id")
                .asText();
    }

    private static void metadata() {
        String metadata = "/workspaces/acme/members/" + invite(ADA) + "/metadata";
        realm.send("PATCH", metadata, Map.of("b", CANARY, "bad/key", CANARY)).expect(400);
        realm.send("PATCH", metadata, "{\"b\":\"" + CANARY + "\",").expect(400);
        realm.send("PATCH", metadata, Map.of("b", CANARY)).expect(200);
        realm.send("PATCH", metadata, Map.of("s", Map.of("value", CANARY, "visibility", "server")))
                .expect(200);
        realm.send("POST", metadata + "/b/reveal", Map.of("reason", "asked")).expect(200);
    }

    private static String copiedLink() {
        return realm.send("POST", "/workspaces/acme/members/" + invite(BEN) + "/invitation/link", null)
                .expect(200)
                .json()
                .path("link")
                .asText();
    }

    private static String token(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }

    private static void bulk() {
        String csv = "Full Name,Email,Role,Groups,Metadata\n"
                + "C D,cleo@example.org,,,\"{'k': '" + CANARY + "'}\"\n"
                + "E F,no-address,,,\"{'k': '" + CANARY + "'}\"\n"
                + "G H,gus@example.org,,,{'k': " + CANARY + "\n";
        String jobs = "/workspaces/acme/bulk-invitations";
        String job = realm.admin()
                .send("POST", "/secrets" + jobs, csv, "text/csv")
                .expect(202)
                .json()
                .path("id")
                .asText();
        Waiting.until(PATIENCE, () -> realm.get(jobs + "/" + job), state -> state.path("state")
                .asText()
                .equals("done"));
        realm.send("GET", jobs + "/" + job + "/failed.csv", null).expect(200);
        String upload = realm.send(
                        "POST",
                        "/workspaces/acme/uploads",
                        Map.of("size", csv.getBytes(UTF_8).length, "sha256", "0".repeat(64)))
                .expect(201)
                .json()
                .path("id")
                .asText();
        realm.admin()
                .send("PUT", "/secrets/workspaces/acme/uploads/" + upload + "/1", csv, "application/octet-stream")
                .expect(204);
    }

    private static void current() {
        realm.createUser(Person.of(ADA, "secret"));
        realm.createPublicClient("app", "http://app.test/");
        realm.addDefaultScope("app", "workspaces");
        realm.tokens("app", "").password(ADA, "secret", "openid");
        String members = "/workspaces/acme/members?status=Active";
        Waiting.until(
                PATIENCE, () -> realm.get(members), page -> page.path("total").asInt() == 1);
        String token = realm.tokens("app", "").password(ADA, "secret", "openid").access();
        String user = new Http()
                .send(
                        "GET",
                        URI.create(realm.base() + "/workspaces/acme/current-user"),
                        Map.of("Authorization", "Bearer " + token))
                .expect(200)
                .body();
        assertThat(Json.read(user).path("metadata").path("a").asText()).isEqualTo(CANARY);
    }

    /** All that rests: a dump, the raw database, the log, temporary files. */
    private static List<Path> everything() throws IOException, SQLException {
        Database database = server.database();
        try (Connection connection = database.connect();
                Statement dump = connection.createStatement()) {
            dump.execute("SCRIPT TO '" + folder.resolve("dump.sql") + "'");
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static Path mails() throws IOException {
        List<String> texts = Stream.of(ADA, BEN)
                .flatMap(address -> mail.mailsTo(address).stream())
                .map(sent -> sent.text() + sent.html())
                .toList();
        return Files.write(folder.resolve("mails"), texts);
    }

    @Test
    void no_value_no_link_and_no_key_is_found_in_any_spelling() throws IOException, SQLException {
        List<Path> everything = everything();
        Path mails = mails();

        // What is looked for in this way is found where it is.
        assertThat(Secret.of("name", KNOWN).findings(everything)).anyMatch(found -> found.contains("dump.sql"));
        assertThat(Secret.of("level", " TRACE [org.hibernate").findings(everything))
                .isNotEmpty();
        assertThat(Secret.of("mailed link", mailedToken).findings(List.of(mails)))
                .isNotEmpty();

        for (Secret secret : List.of(
                Secret.of("value", CANARY),
                Secret.of("part of the value", CANARY.substring(7, 43)),
                Secret.of("mailed link", mailedToken),
                new Secret("bytes of the mailed link", Base64.getUrlDecoder().decode(mailedToken)),
                Secret.of("copied link", copiedToken),
                new Secret("master key", masterKey))) {
            assertThat(secret.findings(everything)).isEmpty();
        }
        for (Secret secret : List.of(Secret.of("value", CANARY), Secret.of("copied link", copiedToken))) {
            assertThat(secret.findings(List.of(mails))).isEmpty();
        }
    }
}
