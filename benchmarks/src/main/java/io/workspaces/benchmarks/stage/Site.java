package io.workspaces.benchmarks.stage;

import io.workspaces.benchmarks.measure.Gauge;
import io.workspaces.benchmarks.measure.Load;
import io.workspaces.benchmarks.measure.Statements;
import io.workspaces.localserver.LocalServer;
import io.workspaces.localserver.ServerSetup;
import io.workspaces.localserver.admin.AdminApi;
import io.workspaces.localserver.admin.RealmApi;
import java.util.Map;

/** A Keycloak with a database of its own and one realm. */
public final class Site implements AutoCloseable {
    /** The realm that everything happens in. */
    public static final String REALM = "bench";

    /** How many ask at once. */
    public static final int CALLERS = 8;

    private final ServerSetup setup;
    private final Tables tables;
    private final Statements statements;
    private LocalServer server;
    private AdminApi admin;

    private Site(ServerSetup setup, LocalServer server) {
        this.setup = setup;
        this.server = server;
        this.admin = new AdminApi(server.address());
        this.statements = Statements.in(setup.database());
        this.tables = Tables.in(setup.database());
    }

    static Site open(ServerSetup setup, int mailPort) {
        Site site = new Site(setup, setup.start());
        site.admin.put("/master", Map.of("accessTokenLifespan", 3600));
        RealmApi realm = site.admin.createRealm(
                REALM,
                Map.of(
                        "organizationsEnabled",
                        true,
                        "accessTokenLifespan",
                        36_000,
                        "ssoSessionIdleTimeout",
                        36_000,
                        // Cheap on purpose: what is compared is all that a login does besides hashing.
                        "passwordPolicy",
                        "hashAlgorithm(pbkdf2-sha256) and hashIterations(1)"));
        realm.sendMailTo("127.0.0.1", mailPort);
        return site;
    }

    public ServerSetup setup() {
        return setup;
    }

    public AdminApi admin() {
        return admin;
    }

    public RealmApi realm() {
        return admin.realm(REALM);
    }

    public Tables tables() {
        return tables;
    }

    /** The process id of Keycloak. */
    public long pid() {
        return server.pid();
    }

    public Gauge gauge() {
        return new Gauge(server.pid(), statements);
    }

    /** What PostgreSQL has executed for it. */
    public Statements statements() {
        return statements;
    }

    /** Eight callers at once. */
    public Load load() {
        return load(CALLERS);
    }

    public Load load(int callers) {
        return new Load(callers, gauge());
    }

    /**
     * Starts it again with other options, on the same database.
     *
     * @return the seconds that the start took
     */
    public double restart(Map<String, String> options) {
        server.close();
        ServerSetup changed = setup;
        for (Map.Entry<String, String> option : options.entrySet()) {
            changed = changed.withOption(option.getKey(), option.getValue());
        }
        long begin = System.nanoTime();
        server = changed.start();
        double seconds = (System.nanoTime() - begin) / 1e9;
        admin = new AdminApi(server.address());
        return seconds;
    }

    @Override
    public void close() {
        tables.close();
        statements.close();
        server.close();
    }
}
