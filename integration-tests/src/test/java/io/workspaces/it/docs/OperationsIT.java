package io.workspaces.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.localserver.Database;
import io.workspaces.localserver.FreePorts;
import io.workspaces.localserver.PostgresServer;
import io.workspaces.localserver.ServerAddress;
import io.workspaces.localserver.Waiting;
import io.workspaces.localserver.admin.AdminApi;
import io.workspaces.localserver.admin.RealmApi;
import io.workspaces.localserver.http.Answer;
import io.workspaces.localserver.http.Http;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** The commands of docs/operations.md, typed by an operator on a plain machine. */
@Isolated
class OperationsIT {
    private static final CommandBlocks BLOCKS = CommandBlocks.of(Path.of("../docs/operations.md"));
    private static final Duration START_TIME = Duration.ofMinutes(4);

    /** A new chapter with commands needs a test below; containers need Docker, and are tried by hand. */
    @Test
    void every_chapter_with_commands_is_run_by_a_test() {
        assertThat(BLOCKS.byHeading().keySet()).containsExactly("Install", "In containers");
    }

    @Test
    @Tag("docs")
    void an_installation_with_TLS_on_PostgreSQL_serves_workspaces() throws Exception {
        List<String> install = BLOCKS.of("Install");
        int port = FreePorts.next();
        int management = FreePorts.next();
        SSLContext before = SSLContext.getDefault();
        try (PostgresServer postgres = PostgresServer.start();
                Machine machine = machine(postgres.createDatabase("keycloak"), port, management)) {
            machine.run(install.get(0));
            machine.run(install.get(1));
            SSLContext.setDefault(trusting(machine.file("etc/tls.crt")));

            Process server = machine.start(install.get(2));

            ServerAddress address = new ServerAddress(URI.create("https://localhost:" + port), "admin", "admin");
            awaitReady(machine, server, URI.create("https://localhost:" + management + "/health/ready"));
            RealmApi realm = new AdminApi(address).createRealm("acme", Map.of("organizationsEnabled", true));
            String workspace = realm.create("/workspaces", Map.of("name", "Acme", "alias", "acme"));
            Map<String, Object> ada =
                    Map.of("email", "ada@example.org", "sendEmail", false, "metadata", Map.of("region", "eu-west"));
            Answer invited = realm.send("POST", "/workspaces/" + workspace + "/invitations", ada);
            // The master key was readable, and the link begins with the host that the configuration names.
            assertThat(invited.expect(201).json().toString()).contains("\"status\":\"Invited\"");
            assertThat(machine.printed()).contains("Workspaces are tested on this database");
        } finally {
            SSLContext.setDefault(before);
        }
    }

    private static Machine machine(Database database, int port, int management)
            throws IOException, InterruptedException {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("jdbc:postgresql://db.example.com/keycloak", database.url());
        names.put("db-username=keycloak", "db-username=" + database.user());
        names.put("change-me", database.password());
        names.put("https://id.example.com", "https://localhost:" + port);
        names.put("id.example.com", "localhost");
        Map<String, String> environment = Map.of(
                "KC_HTTPS_PORT",
                String.valueOf(port),
                "KC_HTTP_MANAGEMENT_PORT",
                String.valueOf(management),
                "KC_BOOTSTRAP_ADMIN_USERNAME",
                "admin",
                "KC_BOOTSTRAP_ADMIN_PASSWORD",
                "admin");
        return Machine.create(names, environment);
    }

    private static void awaitReady(Machine machine, Process server, URI health) {
        Http http = new Http();
        Waiting.until(
                START_TIME,
                () -> {
                    assertThat(server.isAlive()).as(machine::printed).isTrue();
                    try {
                        return http.send("GET", health, Map.of()).status();
                    } catch (UncheckedIOException notListening) {
                        return 0;
                    }
                },
                status -> status == 200);
    }

    private static SSLContext trusting(Path certificate) throws IOException, GeneralSecurityException {
        KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        try (InputStream file = Files.newInputStream(certificate)) {
            trusted.setCertificateEntry(
                    "server", CertificateFactory.getInstance("X.509").generateCertificate(file));
        }
        TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }
}
