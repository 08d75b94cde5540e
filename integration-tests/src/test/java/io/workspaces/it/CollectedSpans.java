package io.workspaces.it;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** An OpenTelemetry collector that keeps what servers export by HTTP, as it comes. */
public final class CollectedSpans {
    private static final Queue<String> EXPORTS = new ConcurrentLinkedQueue<>();
    private static final HttpServer COLLECTOR = start();

    private CollectedSpans() {}

    private static HttpServer start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/v1/traces", exchange -> {
                EXPORTS.add(new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1));
                exchange.sendResponseHeaders(200, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static String endpoint() {
        return "http://localhost:" + COLLECTOR.getAddress().getPort();
    }

    /** All exports so far; texts in them are readable, the rest is not. */
    public static String all() {
        return String.join("\n", EXPORTS);
    }
}
