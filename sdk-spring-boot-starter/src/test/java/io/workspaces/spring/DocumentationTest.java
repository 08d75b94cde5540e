package io.workspaces.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The example of {@code docs/spring-boot.md} compiles, and its properties are those that there are. */
class DocumentationTest {
    private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern TYPE = Pattern.compile("^class (\\w+)", Pattern.MULTILINE);
    private static final Pattern PROPERTY = Pattern.compile("^\\| `(workspaces\\.[a-z-]+)`", Pattern.MULTILINE);
    private static final Pattern METADATA = Pattern.compile("\"name\": \"(workspaces\\.[a-z-]+)\"");

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    private static String page() throws Exception {
        return Files.readString(Path.of(System.getProperty("user.dir")).resolve("../docs/spring-boot.md"));
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1))
                .sorted()
                .toList();
    }

    @Test
    void the_examples_compile() throws Exception {
        // The test is that of the example for Spring Boot 4, which its build compiles.
        List<String> examples = JAVA.matcher(page())
                .results()
                .map(found -> found.group(1))
                .filter(example -> !example.contains("WebMvcTest"))
                .toList();
        assertThat(examples).hasSize(2);
        for (String example : examples) {
            Matcher type = TYPE.matcher(example);
            assertThat(type.find()).isTrue();
            compile(Files.writeString(folder.resolve(type.group(1) + ".java"), example));
        }
    }

    private void compile(Path source) {
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        String[] arguments = {
            "-proc:none", "-d", folder.toString(), "-cp", System.getProperty("java.class.path"), source.toString()
        };
        compiler.run(null, complaints, complaints, arguments);
        assertThat(complaints.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Test
    void each_property_is_told_of() throws Exception {
        try (var metadata =
                WorkspacesProperties.class.getResourceAsStream("/META-INF/spring-configuration-metadata.json")) {
            String text = new String(Objects.requireNonNull(metadata).readAllBytes(), StandardCharsets.UTF_8);
            List<String> known = found(METADATA, text.substring(text.indexOf("\"properties\"")));
            assertThat(found(PROPERTY, page())).hasSizeGreaterThan(9).isEqualTo(known);
        }
    }
}
