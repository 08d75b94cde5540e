package io.workspaces.benchmarks.stage;

import io.workspaces.localserver.Database;
import io.workspaces.localserver.Distribution;
import io.workspaces.localserver.PostgresServer;
import io.workspaces.localserver.ServerSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Stock Keycloak and one with our jars, on one PostgreSQL, and a mail server that takes all. */
public final class Stage implements AutoCloseable {
    private static final int KEY_BYTES = 32;

    private final PostgresServer postgres;
    private final MailSink mail;
    private final Site stock;
    private final Site ours;
    private final Scale scale;
    private final Crowds crowds;
    private final Million million;

    private Stage(PostgresServer postgres, MailSink mail, Site stock, Site ours, Scale scale) {
        this.postgres = postgres;
        this.mail = mail;
        this.stock = stock;
        this.ours = ours;
        this.scale = scale;
        this.crowds = new Crowds(stock, ours);
        this.million = new Million(stock, ours, scale.million());
    }

    /** Starts it all; takes a minute or two. */
    public static Stage open(Distribution distribution, List<Path> providers, Path folder, Scale scale)
            throws IOException {
        Files.createDirectories(folder);
        // Durable, as in production.
        PostgresServer postgres = PostgresServer.start(Map.of(
                "fsync",
                "on",
                "synchronous_commit",
                "on",
                "shared_buffers",
                "512MB",
                "max_wal_size",
                "4GB",
                "shared_preload_libraries",
                "pg_stat_statements",
                "pg_stat_statements.track_utility",
                "off"));
        MailSink mail = MailSink.start();
        ServerSetup plain = setup(distribution, folder, postgres.createDatabase("stock"));
        ServerSetup extended = setup(distribution, folder, postgres.createDatabase("workspaces"))
                .withProviders(providers)
                .withOption("spi-workspaces--default--master-key-file", masterKey(folder));
        return new Stage(postgres, mail, Site.open(plain, mail.port()), Site.open(extended, mail.port()), scale);
    }

    private static ServerSetup setup(Distribution distribution, Path folder, Database database) {
        return ServerSetup.of(distribution, folder, database).withJvmOptions("-Xms512m", "-Xmx1g");
    }

    private static String masterKey(Path folder) throws IOException {
        byte[] key = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(key);
        String line = "bench:" + Base64.getEncoder().encodeToString(key) + "\n";
        return Files.writeString(folder.toAbsolutePath().resolve("master.key"), line)
                .toString();
    }

    public Site stock() {
        return stock;
    }

    public Site ours() {
        return ours;
    }

    public Scale scale() {
        return scale;
    }

    public MailSink mail() {
        return mail;
    }

    public Crowds crowds() {
        return crowds;
    }

    public Million million() {
        return million;
    }

    /** What is measured. */
    public Map<String, String> versions() {
        String postgresql = stock.tables().text("show server_version").split(" ", 2)[0];
        return new TreeMap<>(Map.of(
                "Keycloak",
                stock.setup().distribution().home().getFileName().toString().replace("keycloak-", ""),
                "PostgreSQL",
                postgresql));
    }

    @Override
    public void close() {
        ours.close();
        stock.close();
        mail.close();
        postgres.close();
    }
}
