package io.workspaces.it;

import io.workspaces.localserver.Database;
import io.workspaces.localserver.ServerAddress;
import java.util.List;

/** A Keycloak with our jars, however it was started. */
public interface RunningKeycloak extends AutoCloseable {
    /** Where it answers. */
    ServerAddress address();

    /** The name by which it reaches the machine that the tests run on. */
    String testHost();

    /** All that it has logged. */
    List<String> log();

    /** Its database, where it is a process on this machine: for classes tagged {@code local}. */
    default Database database() {
        throw new IllegalStateException("Tag the class \"local\": it needs Keycloak as a process");
    }

    @Override
    void close();
}
