package io.workspaces.it.cluster;

import io.workspaces.it.TestFiles;
import io.workspaces.localserver.Database;
import io.workspaces.localserver.FreePorts;
import io.workspaces.localserver.PostgresServer;
import io.workspaces.localserver.mail.MailCatcher;
import java.nio.file.Path;
import java.util.List;

/** Two nodes of Keycloak's default cluster on one PostgreSQL, with a mail catcher. */
final class Cluster implements AutoCloseable {
    private final PostgresServer postgres = PostgresServer.start();
    private final Database database = postgres.createDatabase("keycloak", "identity");
    private final MailCatcher mail = MailCatcher.start();
    private final List<Node> nodes;

    Cluster() {
        int port = FreePorts.next();
        String hostname = "http://localhost:" + port;
        Path masterKey = TestFiles.masterKey();
        nodes = List.of(
                Node.start(database, "node-1", port, hostname, masterKey),
                Node.start(database, "node-2", 0, hostname, masterKey));
    }

    Database database() {
        return database;
    }

    MailCatcher mail() {
        return mail;
    }

    List<Node> nodes() {
        return nodes;
    }

    /** Has both run again, whatever the class before left. */
    void mend() {
        nodes.stream().filter(node -> !node.server().isRunning()).forEach(Node::startAgain);
    }

    @Override
    public void close() {
        nodes.forEach(Node::close);
        postgres.close();
        mail.close();
    }
}
