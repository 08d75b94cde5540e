package io.workspaces.it;

import io.workspaces.localserver.Database;
import io.workspaces.localserver.PostgresServer;
import io.workspaces.localserver.ServerSetup;
import java.nio.file.Path;
import java.util.List;

/** Keycloak as a process on this machine, each on a database of its own. */
final class LocalKeycloaks implements KeycloakSource {
    @Override
    public RunningKeycloak start(DatabaseKind kind, List<Path> providers, Path masterKey) {
        Path folder = TestFiles.freshFolder(kind.name());
        return switch (kind) {
            case H2 -> start(folder, Database.h2(folder), providers, masterKey, () -> {});
            case POSTGRES -> {
                PostgresServer postgres = PostgresServer.start();
                // Operators may put Keycloak's tables into any schema: what does not ask for it finds none here.
                Database database = postgres.createDatabase("keycloak", "identity");
                new Stored(database).change("create extension pg_trgm");
                new Stored(database).change("create extension btree_gin");
                yield start(folder, database, providers, masterKey, postgres::close);
            }
            case MARIADB -> start(folder, OwnDatabase.onMariaDb(), providers, masterKey, () -> {});
        };
    }

    private static RunningKeycloak start(
            Path folder, Database database, List<Path> providers, Path masterKey, Runnable closedAfter) {
        return new LocalKeycloak(setup(folder, database, providers, masterKey).start(), closedAfter);
    }

    /** One on H2 with features that are off by default, whose traces go to {@link CollectedSpans}. */
    static RunningKeycloak withFeatures(String features) {
        Path folder = TestFiles.freshFolder("features");
        ServerSetup setup = setup(folder, Database.h2(folder), TestFiles.providers(), TestFiles.masterKey());
        return new LocalKeycloak(
                setup.withBuildOption("features", features)
                        .withBuildOption("tracing-enabled", "true")
                        .withOption("tracing-protocol", "http/protobuf")
                        .withOption("tracing-endpoint", CollectedSpans.endpoint())
                        .start(),
                () -> {});
    }

    private static ServerSetup setup(Path folder, Database database, List<Path> providers, Path masterKey) {
        return TestSetup.of(folder, database)
                .withProviders(providers)
                .withOption("spi-workspaces--default--master-key-file", masterKey.toString());
    }
}
