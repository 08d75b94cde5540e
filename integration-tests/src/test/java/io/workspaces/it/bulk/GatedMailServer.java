package io.workspaces.it.bulk;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A mail server that takes no mail before it is opened: senders wait for its answer to the recipient. */
final class GatedMailServer implements AutoCloseable {
    private final ServerSocket socket;
    private final CountDownLatch gate = new CountDownLatch(1);
    private final List<String> recipients = new CopyOnWriteArrayList<>();

    GatedMailServer() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        daemon(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Whom mails were addressed to, in the order in which they came. */
    List<String> recipients() {
        return List.copyOf(recipients);
    }

    void open() {
        gate.countDown();
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "gated-mail-server");
        thread.setDaemon(true);
        thread.start();
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                daemon(() -> serve(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            talk(client);
        } catch (IOException gone) {
            // The client has hung up, or the test is over.
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void talk(Socket client) throws IOException, InterruptedException {
        BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
        boolean content = false;
        say(client, "220 mail.test");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String command = line.toUpperCase(Locale.ROOT);
            if (content) {
                content = !line.equals(".");
                if (!content) {
                    say(client, "250 ok");
                }
            } else if (command.startsWith("RCPT")) {
                recipients.add(line.substring(line.indexOf('<') + 1, line.indexOf('>')));
                gate.await();
                say(client, "250 ok");
            } else if (command.equals("DATA")) {
                content = true;
                say(client, "354 go on");
            } else {
                say(client, command.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        }
    }

    private static void say(Socket client, String line) throws IOException {
        client.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() {
        open();
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
