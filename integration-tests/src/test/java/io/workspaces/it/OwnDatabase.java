package io.workspaces.it;

import io.workspaces.localserver.Database;
import io.workspaces.localserver.MariaDbServer;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** An empty database for a class with servers of its own. */
public final class OwnDatabase {
    private static final AtomicInteger MADE = new AtomicInteger();

    private OwnDatabase() {}

    /** The one MariaDB of the tests, which ends with them. */
    private static final class MariaDb {
        static final MariaDbServer SERVER = MariaDbServer.start();
    }

    /** On H2 in a folder, or on another kind of database that all of the build is to run on. */
    public static Database in(Path folder) {
        return DatabaseKind.ofBuild() == DatabaseKind.MARIADB ? onMariaDb() : Database.h2(folder);
    }

    static Database onMariaDb() {
        return MariaDb.SERVER.createDatabase("keycloak" + MADE.incrementAndGet());
    }
}
