package io.workspaces.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.localserver.ServerAddress;
import io.workspaces.localserver.admin.Person;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs the browser flows of the admin theme against a realm; their screenshots stay below {@code target/console}. */
public record Browsing(TestRealm realm) {
    private static final Path THEME = Path.of("..", "admin-theme");
    private static final Path OUTPUT = Path.of("target", "console").toAbsolutePath();
    private static final int MINUTES = 4;

    /**
     * Runs a flow to its end and fails with what it said where it failed.
     *
     * @param more settings of the flow's own
     */
    public void run(String flow, Map<String, String> more) {
        try {
            Files.createDirectories(OUTPUT);
            Path said = OUTPUT.resolve(flow + ".log");
            ProcessBuilder node = new ProcessBuilder("node", "src/test/e2e/" + flow + ".mjs")
                    .directory(THEME.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(said.toFile());
            node.environment().putAll(settings());
            node.environment().putAll(more);
            Process process = node.start();
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            assertThat(ended && process.exitValue() == 0)
                    .as(Files.readString(said))
                    .isTrue();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    /**
     * Settings for a flow that changes the realm whose console it works in. It is the class's own realm, with an
     * admin of its own, as other classes are in the console of {@code master} meanwhile.
     */
    public Map<String, String> inItsOwnRealm() {
        String email = "console-admin@example.org";
        String password = "Secret-1234";
        String user = realm.api().createUser(Person.of(email, password));
        String management = realm.api().clientUuid("realm-management");
        JsonNode role = realm.api().get("/clients/" + management + "/roles/realm-admin");
        realm.api().create("/users/" + user + "/role-mappings/clients/" + management, List.of(role));
        return Map.of(
                "WORKSPACES_LOGIN_REALM", realm.api().name(),
                "WORKSPACES_CONSOLE_ADMIN", email,
                "WORKSPACES_CONSOLE_ADMIN_PASSWORD", password);
    }

    private Map<String, String> settings() {
        ServerAddress server = realm.server().keycloak().address();
        return Map.of(
                "WORKSPACES_BASE_URL", server.base().toString(),
                "WORKSPACES_REALM", realm.api().name(),
                "WORKSPACES_ADMIN", server.adminUser(),
                "WORKSPACES_ADMIN_PASSWORD", server.adminPassword(),
                "WORKSPACES_CHROMIUM", chromium().toString(),
                "WORKSPACES_SHOTS", OUTPUT.toString());
    }

    private static Path chromium() {
        Stream<Path> folders =
                Stream.of(System.getenv("PATH").split(File.pathSeparator)).map(Path::of);
        return folders.flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome", "chrome")
                        .map(folder::resolve))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("These tests need Chromium or Chrome on the PATH"));
    }
}
