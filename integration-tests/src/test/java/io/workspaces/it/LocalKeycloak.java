package io.workspaces.it;

import io.workspaces.localserver.Database;
import io.workspaces.localserver.LocalServer;
import io.workspaces.localserver.ServerAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;

/** A Keycloak process; whatever it stands on is closed after it. */
record LocalKeycloak(LocalServer server, Runnable closedAfter) implements RunningKeycloak {
    @Override
    public ServerAddress address() {
        return server.address();
    }

    @Override
    public String testHost() {
        return "127.0.0.1";
    }

    @Override
    public List<String> log() {
        try {
            return Files.readAllLines(server.log());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public Database database() {
        return server.database();
    }

    @Override
    public void close() {
        server.close();
        closedAfter.run();
    }
}
