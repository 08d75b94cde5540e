package io.workspaces.localserver;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** Waits for Keycloak's own word that it is ready. */
final class Readiness {
    private static final long POLL_MILLIS = 100;

    private Readiness() {}

    static void await(Process process, URI management, Path log, Duration limit) {
        Instant deadline = Instant.now().plus(limit);
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest question = HttpRequest.newBuilder(management.resolve("/health/ready"))
                .timeout(Duration.ofSeconds(10))
                .build();
        try {
            while (!isReady(client, question)) {
                if (process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
                    throw new ServerException("Keycloak ended with " + process.exitValue(), log);
                }
                if (Instant.now().isAfter(deadline)) {
                    throw new ServerException("Keycloak was not ready after " + limit, log);
                }
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new ServerException("Interrupted while Keycloak started", log);
        }
    }

    private static boolean isReady(HttpClient client, HttpRequest question) throws InterruptedException {
        try {
            return client.send(question, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notListening) {
            return false;
        }
    }
}
