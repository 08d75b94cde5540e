package io.workspaces.benchmarks.stage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** An SMTP server on this machine that takes every mail, counts it and throws it away. */
public final class MailSink implements AutoCloseable {
    private final ServerSocket socket;
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "mail-sink");
        thread.setDaemon(true);
        return thread;
    });
    private final AtomicInteger taken = new AtomicInteger();

    private MailSink(ServerSocket socket) {
        this.socket = socket;
    }

    static MailSink start() {
        try {
            MailSink sink = new MailSink(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
            sink.threads.execute(sink::listen);
            return sink;
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How many mails have come so far. */
    public int taken() {
        return taken.get();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                threads.execute(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            client.setTcpNoDelay(true);
            BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), ISO_8859_1));
            answer(client, "220 sink");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                switch (line.split(" ", 2)[0].toUpperCase(Locale.ROOT)) {
                    case "DATA" -> take(client, in);
                    case "QUIT" -> {
                        answer(client, "221 bye");
                        return;
                    }
                    default -> answer(client, "250 ok");
                }
            }
        } catch (IOException hungUp) {
            return;
        }
    }

    private void take(Socket client, BufferedReader in) throws IOException {
        answer(client, "354 go on");
        String line = in.readLine();
        while (line != null && !line.equals(".")) {
            line = in.readLine();
        }
        taken.incrementAndGet();
        answer(client, "250 taken");
    }

    private static void answer(Socket client, String text) throws IOException {
        client.getOutputStream().write((text + "\r\n").getBytes(ISO_8859_1));
    }

    @Override
    public void close() {
        threads.shutdownNow();
        try {
            socket.close();
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }
}
