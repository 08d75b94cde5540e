package io.workspaces.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What {@code docs/architecture.md} says of where each feature is. */
class MapTest {
    private static final Pattern CLASS = Pattern.compile("`([A-Z]\\w*[a-z]\\w*)`");

    @Test
    void every_class_on_the_map_is_there() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "architecture.md"));
        String map = page.substring(page.indexOf("## Where each feature is"), page.indexOf("## Glossary"));
        assertThat(CLASS.matcher(map).results().map(name -> name.group(1)))
                .hasSizeGreaterThan(300)
                .isSubsetOf(classes());
    }

    private static Set<String> classes() throws IOException {
        try (Stream<Path> extension = Files.walk(Path.of("src"));
                Stream<Path> tests = Files.walk(Path.of("..", "integration-tests", "src"))) {
            return Stream.concat(extension, tests)
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .collect(Collectors.toSet());
        }
    }
}
