package io.workspaces.client.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** What the server's log and proxies may call this SDK. */
final class UserAgent {
    static final String TEXT =
            "workspaces-java/" + version() + " java/" + Runtime.version().feature();

    private UserAgent() {}

    private static String version() {
        try (InputStream file = UserAgent.class.getResourceAsStream("version.txt")) {
            return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
