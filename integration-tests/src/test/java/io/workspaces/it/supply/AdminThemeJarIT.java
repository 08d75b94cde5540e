package io.workspaces.it.supply;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.localserver.http.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class AdminThemeJarIT {
    private static final Path JAR = Path.of(System.getProperty("workspaces.providers"), "admin-theme.jar");
    private static final String THEME = "theme/workspaces/admin/";
    private static final Pattern NOTICE = Pattern.compile("^(\\S+) [0-9.]+ \\(\\S+\\)$", Pattern.MULTILINE);
    private static final Pattern IMPORTED = Pattern.compile("(?:from|import) ?\"\\./([^\"]+)\"");

    @Test
    void the_notices_name_every_package_that_is_bundled() {
        Set<String> parts = new TreeSet<>();
        for (JsonNode part :
                Json.read(Entries.text(JAR, "META-INF/sbom/npm.cdx.json")).path("components")) {
            parts.add(part.path("name").asText());
        }
        String notices = Entries.text(JAR, "META-INF/THIRD-PARTY-NOTICES.txt");

        assertThat(NOTICE.matcher(notices).results().map(notice -> notice.group(1)))
                .containsExactlyElementsOf(parts)
                .contains("@patternfly/react-core", "focus-trap");
        assertThat(notices).contains("MIT License");
    }

    @Test
    void at_its_start_the_console_loads_no_more_than_four_kilobytes_of_ours() {
        String entry = property("scripts");
        String script = Entries.text(JAR, THEME + "resources/" + entry);
        List<String> imported = IMPORTED.matcher(script)
                .results()
                .map(found -> THEME + "resources/assets/" + found.group(1))
                .toList();

        assertThat(property("styles")).isEmpty();
        assertThat(zipped(script)
                        + imported.stream()
                                .mapToInt(AdminThemeJarIT::zippedEntry)
                                .sum())
                .isLessThanOrEqualTo(4096);
    }

    @Test
    void whoever_opens_a_console_loads_no_more_than_a_hundred_and_ten_kilobytes_of_script() {
        assertThat(opened("workspaces", "ConsolePages", "en")).isLessThanOrEqualTo(110_000);
        assertThat(opened("standalone", "MyWorkspacesPage", "en")).isLessThanOrEqualTo(110_000);
    }

    /** Of scripts and all that they import, whatever their hashes are. */
    private static int opened(String... names) {
        Deque<String> named = new ArrayDeque<>();
        for (String name : names) {
            named.add(Entries.checksums(JAR).keySet().stream()
                    .filter(entry -> entry.matches(THEME + "resources/assets/" + name + "-[^/]+\\.js"))
                    .findFirst()
                    .orElseThrow());
        }
        Set<String> loaded = new HashSet<>();
        while (!named.isEmpty()) {
            String script = named.pop();
            if (loaded.add(script)) {
                IMPORTED.matcher(Entries.text(JAR, script))
                        .results()
                        .forEach(found -> named.add(THEME + "resources/assets/" + found.group(1)));
            }
        }
        return loaded.stream().mapToInt(AdminThemeJarIT::zippedEntry).sum();
    }

    private static String property(String name) {
        return Arrays.stream(Entries.text(JAR, THEME + "theme.properties").split("\n"))
                .filter(line -> line.startsWith(name + "="))
                .map(line -> line.substring(name.length() + 1).trim())
                .findFirst()
                .orElse("");
    }

    private static int zippedEntry(String name) {
        return zipped(Entries.text(JAR, name));
    }

    private static int zipped(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(UTF_8));
            zip.finish();
            return bytes.size();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
