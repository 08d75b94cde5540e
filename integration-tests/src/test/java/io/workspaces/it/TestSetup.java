package io.workspaces.it;

import io.workspaces.localserver.Database;
import io.workspaces.localserver.Distribution;
import io.workspaces.localserver.ServerSetup;
import java.nio.file.Path;

/** What all servers of the tests have in common. */
public final class TestSetup {
    private TestSetup() {}

    /**
     * Our jars, on a database that has Keycloak's tables if it is H2, with passwords that are hashed quickly and
     * chores that let no test wait.
     */
    public static ServerSetup of(Path folder, Database database) {
        return ServerSetup.of(Distribution.ofBuild(), folder, database)
                .withProviders(TestFiles.providers())
                .withPreparedDatabase()
                .withOption("spi-password-hashing--argon2--iterations", "1")
                .withOption("spi-password-hashing--argon2--memory", "16")
                .withOption("spi-workspaces--default--seconds-between-chores", "2");
    }
}
