package io.workspaces.client.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The examples of {@code docs/sdk.md} compile in a module of their own, and the first does what it says. */
class DocumentationTest {
    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("^(?:public final )?class (\\w+)", Pattern.MULTILINE);
    private static final Pattern MODULES =
            Pattern.compile("sdk-client|jackson|servlet|ws.rs-api|jupiter-api|apiguardian|opentest4j|platform-commons");
    private static final String SNIPPET = """
        import io.workspaces.client.*;
        import io.workspaces.client.error.*;
        import io.workspaces.client.model.*;
        import io.workspaces.client.testing.*;
        import java.math.BigDecimal;
        import java.net.URI;
        import java.nio.file.Path;
        import java.time.*;
        import java.util.*;
        import java.util.concurrent.CompletableFuture;

        class %s {
            void example(WorkspacesClient workspaces, CurrentUser me, String accessToken, String secret) {
        %s
            }
        }
        """;
    private static final String IN_MARKETING = """
        class %s {
            void example(WorkspaceAdministration marketing, String memberId) {
        """;

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void every_example_compiles_and_the_first_one_greets() throws Exception {
        List<String> blocks = blocks();
        assertThat(blocks).hasSizeGreaterThan(9);
        write(
                "module-info",
                "module example { requires io.workspaces.client.testing; requires org.junit.jupiter.api; requires jakarta.servlet; "
                        + "requires jakarta.ws.rs; }");
        write("App", "package example;\n" + blocks.get(0));
        for (int i = 1; i < blocks.size(); i++) {
            String block = blocks.get(i);
            Matcher whole = CLASS.matcher(block);
            String name = whole.find() ? whole.group(1) : "Example" + i;
            write(name, "package example;\n" + (name.startsWith("Example") ? unit(name, block) : block));
        }
        assertThat(compile()).isEmpty();
        assertThat(greeting()).isEqualTo("Hi Ada!\nEnd-user in [Support] edits orders: true\n");
    }

    private static List<String> blocks() throws IOException {
        Path docs = Path.of(System.getProperty("user.dir")).resolve("../docs/sdk.md");
        Matcher matcher = BLOCK.matcher(Files.readString(docs));
        return matcher.results().map(found -> found.group(1)).toList();
    }

    /** A block that goes on with an earlier one's administration gets it as a parameter. */
    private static String unit(String name, String block) {
        String unit = SNIPPET.formatted(name, block);
        boolean goesOn = block.contains("marketing.") && !block.contains("marketing =");
        String head = unit.substring(unit.indexOf("class "), unit.indexOf(block));
        return goesOn ? unit.replace(head, IN_MARKETING.formatted(name)) : unit;
    }

    private void write(String name, String source) throws IOException {
        Path parent = name.equals("module-info") ? folder : folder.resolve("example");
        Files.createDirectories(parent);
        Files.writeString(parent.resolve(name + ".java"), source);
    }

    private String compile() throws IOException {
        String modules = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .filter(entry ->
                        entry.endsWith("/classes") || MODULES.matcher(entry).find())
                .collect(Collectors.joining(File.pathSeparator));
        List<String> arguments = new ArrayList<>(List.of(
                "--release",
                "17",
                "-Xlint:all,-exports",
                "-Werror",
                "--module-path",
                modules,
                "-d",
                folder.resolve("out").toString()));
        try (var files = Files.walk(folder)) {
            files.map(Path::toString).filter(file -> file.endsWith(".java")).forEach(arguments::add);
        }
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        compiler.run(null, complaints, complaints, arguments.toArray(String[]::new));
        return complaints.toString(StandardCharsets.UTF_8);
    }

    private String greeting() throws Exception {
        URL[] compiled = {folder.resolve("out").toUri().toURL()};
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (FakeWorkspaces server = FakeWorkspaces.start();
                URLClassLoader loader = new URLClassLoader(compiled)) {
            server.workspace("marketing").group("Support").access("app", "edit:orders");
            FakeMember ada = server.workspace("marketing")
                    .member("ada@example.com")
                    .groups("Support")
                    .metadata("nickname", "Ada");
            System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
            String[] arguments = {server.realm().toString(), "marketing", ada.token()};
            loader.loadClass("example.App").getMethod("main", String[].class).invoke(null, (Object) arguments);
        } finally {
            System.setOut(before);
        }
        return printed.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
