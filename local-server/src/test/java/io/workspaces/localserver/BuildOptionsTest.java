package io.workspaces.localserver;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildOptionsTest {
    private static final Path STOCK = Path.of("keycloak-1.0");

    @TempDir
    Path folder;

    @Test
    void the_key_follows_contents_and_options_and_not_paths() throws IOException {
        String key = key("here", "bytes", Map.of("db", "postgres"));

        assertThat(key("there", "bytes", Map.of("db", "postgres"))).isEqualTo(key);
        assertThat(key("here", "other", Map.of("db", "postgres"))).isNotEqualTo(key);
        assertThat(key("here", "bytes", Map.of("db", "dev-file"))).isNotEqualTo(key);
    }

    @Test
    void options_become_arguments_in_a_fixed_order() {
        BuildOptions options = new BuildOptions(List.of(), Map.of("health-enabled", "true", "db", "postgres"));

        assertThat(options.arguments()).containsExactly("--db=postgres", "--health-enabled=true");
    }

    private String key(String where, String contents, Map<String, String> options) throws IOException {
        Path jar = Files.createDirectories(folder.resolve(where)).resolve("a.jar");
        Files.writeString(jar, contents);
        return new BuildOptions(List.of(jar), options).key(STOCK);
    }
}
