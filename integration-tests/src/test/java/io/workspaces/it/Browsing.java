package io.workspaces.it;

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
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Runs the browser flows of the admin theme against a realm; their screenshots stay below {@code target/console}. */
public record Browsing(TestRealm realm) {
    private static final Path THEME = Path.of("..", "admin-theme");
    private static final Path OUTPUT = Path.of("target", "console").toAbsolutePath();

    /** The steps of a flow, each a test of its own that lasts as long as the step. */
    public Stream<DynamicTest> steps(String flow, Map<String, String> more) {
        BrowserFlow running = start(flow, more);
        return running.steps().onClose(running::close);
    }

    /** Fills the realm for the flows. */
    public void stage(Map<String, String> more) {
        try (BrowserFlow running = start("stage", more)) {
            running.end();
        }
    }

    private BrowserFlow start(String script, Map<String, String> more) {
        try {
            Files.createDirectories(OUTPUT);
            ProcessBuilder node = new ProcessBuilder("node", "src/test/e2e/" + script + ".mjs")
                    .directory(THEME.toFile())
                    .redirectErrorStream(true);
            node.environment().putAll(settings());
            node.environment().putAll(more);
            return new BrowserFlow(node.start(), OUTPUT.resolve(script + ".log"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
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
