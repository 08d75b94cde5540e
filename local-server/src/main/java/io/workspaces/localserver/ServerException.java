package io.workspaces.localserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Keycloak could not be built or started; the message ends with the last lines of its log. */
public final class ServerException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int TAIL = 40;

    ServerException(String message, Path log) {
        super(message + ", see " + log + System.lineSeparator() + tail(log));
    }

    private static String tail(Path log) {
        try {
            List<String> lines = Files.readAllLines(log);
            return String.join(System.lineSeparator(), lines.subList(Math.max(0, lines.size() - TAIL), lines.size()));
        } catch (IOException unreadable) {
            return "(no log: " + unreadable.getMessage() + ")";
        }
    }
}
