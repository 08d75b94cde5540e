package io.workspaces.it.cluster;

import io.workspaces.it.TestFiles;
import io.workspaces.it.TestSetup;
import io.workspaces.localserver.Database;
import io.workspaces.localserver.FreePorts;
import io.workspaces.localserver.LocalServer;
import io.workspaces.localserver.ServerSetup;
import io.workspaces.localserver.admin.AdminApi;
import io.workspaces.localserver.admin.RealmApi;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A node that can die and come back at the same address. */
public final class Node {
    private final ServerSetup setup;
    private final Path masterKeys;
    private LocalServer server;
    private AdminApi admin;

    private Node(ServerSetup setup, Path masterKeys) {
        this.setup = setup;
        this.masterKeys = masterKeys;
        this.server = setup.start();
        this.admin = new AdminApi(server.address());
    }

    /**
     * Starts one.
     *
     * @param hostname what all nodes call themselves, so that each takes the tokens of the other
     * @param masterKey the only line of its file with master keys
     */
    static Node start(Database database, String name, int port, String hostname, Path masterKey) {
        Path folder = TestFiles.freshFolder(name);
        Path keys = folder.resolve("master.keys");
        try {
            Files.copy(masterKey, keys);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        ServerSetup setup = TestSetup.of(folder, database)
                .withPort(port == 0 ? FreePorts.next() : port)
                .clustered()
                .withOption("hostname", hostname)
                .withOption("spi-workspaces--default--mails-per-second", "200")
                // So that a killed node can have doubled no more than one mail.
                .withOption("spi-workspaces--default--mails-at-a-time", "1")
                // So that no test waits long for the jobs of a killed one.
                .withOption("spi-workspaces--default--job-lease-seconds", "5")
                .withOption("spi-workspaces--default--master-key-file", keys.toString());
        return new Node(setup, keys);
    }

    public RealmApi realm(String name) {
        return admin.realm(name);
    }

    public AdminApi admin() {
        return admin;
    }

    public LocalServer server() {
        return server;
    }

    /** Its file with master keys, which it reads anew each time. */
    Path masterKeys() {
        return masterKeys;
    }

    /** As a power failure would. */
    public void kill() {
        server.kill();
    }

    /** Starts it again, or for the first time after a kill. */
    public void startAgain() {
        server = setup.start();
        admin = new AdminApi(server.address());
    }

    void close() {
        server.close();
    }
}
