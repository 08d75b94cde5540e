package io.workspaces.localserver.faults;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

/** Stands between a client and a server on this machine, and is slow, silent or gone when told. */
public final class TcpProxy implements AutoCloseable {
    private final int target;
    private final int port;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "proxy");
        thread.setDaemon(true);
        return thread;
    });
    private final Set<Pair> pairs = ConcurrentHashMap.newKeySet();
    private final AtomicLong accepted = new AtomicLong();
    private volatile Duration delay = Duration.ZERO;
    private ServerSocket listener;

    private TcpProxy(int target) throws IOException {
        this.target = target;
        this.listener = listen(0);
        this.port = listener.getLocalPort();
        threads.execute(() -> accept(listener));
    }

    /** In front of a port of this machine, on a port of its own. */
    public static TcpProxy before(int target) {
        try {
            return new TcpProxy(target);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    public int port() {
        return port;
    }

    /** How many connections have been accepted so far. */
    public long accepted() {
        return accepted.get();
    }

    /** From now on every piece of data is held up for so long. */
    public void delay(Duration each) {
        delay = each;
    }

    /** Breaks what is connected; new connections are taken. */
    public void cut() {
        pairs.forEach(Pair::close);
    }

    /** Breaks what is connected and refuses new connections. */
    public void refuse() {
        try {
            listener.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        cut();
    }

    /** Takes connections again, without delay. */
    public void heal() {
        delay = Duration.ZERO;
        if (listener.isClosed()) {
            try {
                listener = listen(port);
            } catch (IOException taken) {
                throw new UncheckedIOException(taken);
            }
            ServerSocket again = listener;
            threads.execute(() -> accept(again));
        }
    }

    @Override
    public void close() {
        refuse();
        threads.shutdownNow();
    }

    private static ServerSocket listen(int port) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        return socket;
    }

    private void accept(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                accepted.incrementAndGet();
                connect(client);
            } catch (IOException closed) {
                continue;
            }
        }
    }

    private void connect(Socket client) throws IOException {
        try {
            Pair pair = new Pair(client, new Socket(InetAddress.getLoopbackAddress(), target));
            pairs.add(pair);
            threads.execute(() -> pump(pair, pair.client, pair.server));
            threads.execute(() -> pump(pair, pair.server, pair.client));
        } catch (IOException targetAway) {
            client.close();
        }
    }

    private void pump(Pair pair, Socket from, Socket to) {
        byte[] buffer = new byte[8192];
        try {
            for (int read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                hold();
                to.getOutputStream().write(buffer, 0, read);
            }
        } catch (IOException broken) {
            // The other side learns of it below.
        } finally {
            pair.close();
            pairs.remove(pair);
        }
    }

    private void hold() throws IOException {
        try {
            Thread.sleep(delay.toMillis());
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
            throw new IOException(closing);
        }
    }

    private record Pair(Socket client, Socket server) implements Closeable {
        @Override
        public void close() {
            try (client;
                    server) {
                client.shutdownOutput();
            } catch (IOException closedAlready) {
                return;
            }
        }
    }
}
