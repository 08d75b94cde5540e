package io.workspaces.localserver;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Ports that nothing listens on. */
public final class FreePorts {
    private FreePorts() {}

    /** A port that was free a moment ago. */
    public static int next() {
        try {
            return probe(0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    /** The port asked for if it is free, else another one. */
    public static int preferring(int port) {
        try {
            return probe(port);
        } catch (IOException taken) {
            return next();
        }
    }

    private static int probe(int port) throws IOException {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
