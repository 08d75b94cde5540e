package io.workspaces.localserver;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ports that nothing listens on. They lie below those that operating systems give to outgoing
 * connections, since one of these could take a port before the server that it is meant for.
 */
public final class FreePorts {
    private static final int FIRST = 20_000;
    private static final int COUNT = 12_000;
    /** Each is given once, as a server takes a moment to listen; two JVMs begin at different places. */
    private static final AtomicInteger given = new AtomicInteger(new Random().nextInt(COUNT));

    private FreePorts() {}

    /** A port that was free a moment ago. */
    public static int next() {
        for (int tries = 0; tries < COUNT; tries++) {
            int port = FIRST + given.getAndIncrement() % COUNT;
            if (isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException("No free port from " + FIRST + " on");
    }

    /** The port asked for if it is free, else another one. */
    public static int preferring(int port) {
        return port != 0 && isFree(port) ? port : next();
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
