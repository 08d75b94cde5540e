package io.workspaces.it.supply;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.workspaces.localserver.http.Json;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ProviderJarIT {
    private static final Path JAR = Path.of(System.getProperty("workspaces.providers"), "workspace-extension.jar");
    private static final Pattern COORDINATES = Pattern.compile("^[a-z.-]+:[a-z-]+$", Pattern.MULTILINE);

    /** What is in the jar, by its parts list. */
    private static Set<String> parts() {
        Set<String> parts = new TreeSet<>();
        for (JsonNode part :
                Json.read(Entries.text(JAR, "META-INF/sbom/bom.json")).path("components")) {
            assertThat(part.path("version").asText()).as(part.toString()).isNotEmpty();
            parts.add(part.path("group").asText() + ":" + part.path("name").asText());
        }
        return parts;
    }

    @Test
    void the_parts_list_names_all_that_is_shaded() {
        assertThat(parts())
                .contains(
                        "com.google.crypto.tink:tink",
                        "com.google.protobuf:protobuf-java",
                        "com.google.code.gson:gson",
                        "org.apache.commons:commons-csv",
                        "commons-io:commons-io",
                        "commons-codec:commons-codec");
    }

    @Test
    void the_notices_name_every_part() {
        String notices = Entries.text(JAR, "META-INF/THIRD-PARTY-NOTICES.txt");
        Set<String> named = new TreeSet<>();
        COORDINATES.matcher(notices).results().forEach(match -> named.add(match.group()));

        assertThat(named).isEqualTo(parts());
        assertThat(notices).contains("Redistributions in binary form", "Apache License 2.0");
        assertThat(Entries.text(JAR, "META-INF/LICENSE")).contains("Apache License");
        assertThat(Entries.text(JAR, "META-INF/NOTICE")).contains("Keycloak Workspaces");
    }

    @Test
    void no_class_is_where_another_jar_could_have_it_too() {
        assertThat(Entries.checksums(JAR).keySet())
                .filteredOn(name -> name.endsWith(".class"))
                .allMatch(name -> name.startsWith("io/workspaces/keycloak/"));
    }
}
