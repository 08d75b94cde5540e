package io.workspaces.it;

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

    @Override
    void close();
}
