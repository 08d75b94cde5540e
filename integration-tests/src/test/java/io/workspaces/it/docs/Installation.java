package io.workspaces.it.docs;

import static org.assertj.core.api.Assertions.assertThat;

import io.workspaces.localserver.Database;
import io.workspaces.localserver.FreePorts;
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
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/** An operator's machine with PostgreSQL, its client programs and one node of Keycloak, by the commands of a page. */
final class Installation implements AutoCloseable {
    private static final Duration START_TIME = Duration.ofMinutes(4);
    private static final Path POSTGRES = Path.of("/usr/lib/postgresql");

    private final Machine machine;
    private final int port;
    private final int management;
    private final SSLContext before;
    private @Nullable Process server;

    private Installation(Machine machine, int port, int management, SSLContext before) {
        this.machine = machine;
        this.port = port;
        this.management = management;
        this.before = before;
    }

    /** With an empty database, and all but the last commands of the chapter about the installation. */
    static Installation create(CommandBlocks blocks)
            throws IOException, InterruptedException, GeneralSecurityException {
        int port = FreePorts.next();
        int management = FreePorts.next();
        int postgres = FreePorts.next();
        Database database = new Database(
                "postgres", "jdbc:postgresql://localhost:" + postgres + "/keycloak", "postgres", "x", null);
        Machine machine = Machine.create(names(database, port), environment(postgres, port, management));
        Installation installation = new Installation(machine, port, management, SSLContext.getDefault());
        try {
            installation.install(blocks);
        } catch (IOException | InterruptedException | GeneralSecurityException | AssertionError failed) {
            installation.close();
            throw failed;
        }
        return installation;
    }

    private void install(CommandBlocks blocks) throws IOException, InterruptedException, GeneralSecurityException {
        machine.run("""
                mkdir %1$s && chown -R keycloak: %1$s
                runuser -u keycloak -- initdb -U postgres -A trust -E UTF8 --no-locale -D %1$s
                runuser -u keycloak -- pg_ctl start -w -D %1$s -l %1$s/log -o "-k %1$s -c fsync=off"
                createdb keycloak
                """.formatted(machine.file("postgres")));
        machine.run(blocks.of("Install", 0));
        machine.run(blocks.of("Install", 1));
        SSLContext.setDefault(trusting(machine.file("etc/tls.crt")));
    }

    private static Map<String, String> names(Database database, int port) {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("jdbc:postgresql://db.example.com/keycloak", database.url());
        names.put("db-username=keycloak", "db-username=" + database.user());
        names.put("change-me", database.password());
        names.put("https://id.example.com", "https://localhost:" + port);
        names.put("id.example.com", "localhost");
        return names;
    }

    private static Map<String, String> environment(int postgres, int port, int management) throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("PATH", postgresPrograms() + System.getenv("PATH"));
        environment.put("PGHOST", "localhost");
        environment.put("PGPORT", String.valueOf(postgres));
        environment.put("PGUSER", "postgres");
        environment.put("KC_HTTPS_PORT", String.valueOf(port));
        environment.put("KC_HTTP_MANAGEMENT_PORT", String.valueOf(management));
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", "admin");
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", "admin");
        return environment;
    }

    /** Where Debian has the programs of its servers, as a beginning of a path. */
    private static String postgresPrograms() throws IOException {
        if (!Files.isDirectory(POSTGRES)) {
            return "";
        }
        try (DirectoryStream<Path> versions = Files.newDirectoryStream(POSTGRES)) {
            return versions.iterator().next().resolve("bin") + ":";
        }
    }

    Machine machine() {
        return machine;
    }

    /** Starts a node by commands, the last of which does not end, and waits until it is ready. */
    void start(String commands) throws IOException {
        Process started = machine.start(commands);
        server = started;
        Waiting.until(
                START_TIME,
                () -> {
                    assertThat(started.isAlive()).as(machine::printed).isTrue();
                    try {
                        return health("/ready").status();
                    } catch (UncheckedIOException notListening) {
                        return 0;
                    }
                },
                status -> status == 200);
    }

    void stop() {
        if (server != null) {
            machine.stop(server);
        }
    }

    /** What the management port says below {@code /health}. */
    Answer health(String path) {
        return new Http().send("GET", URI.create("https://localhost:" + management + "/health" + path), Map.of());
    }

    AdminApi admin() {
        return new AdminApi(new ServerAddress(URI.create("https://localhost:" + port), "admin", "admin"));
    }

    RealmApi realm(String name) {
        return admin().realm(name);
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

    @Override
    public void close() throws IOException, InterruptedException {
        SSLContext.setDefault(before);
        stop();
        machine.run("runuser -u keycloak -- pg_ctl stop -m immediate -D " + machine.file("postgres") + " || true");
        machine.close();
    }
}
