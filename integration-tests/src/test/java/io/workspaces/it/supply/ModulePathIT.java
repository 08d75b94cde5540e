package io.workspaces.it.supply;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.workspaces.client.WorkspacesClient;
import io.workspaces.client.testing.FakeWorkspaces;
import java.io.File;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The jar of the SDK is a module that another one can use, with all of the JDK or with a part of it. */
class ModulePathIT {
    private static final List<String> PRINTED = List.of(
            "true",
            "1",
            "[view]",
            "1000",
            "Support",
            "ada@example.org",
            "2",
            "END_USER",
            "JobRows[total=2, done=2, newRows=0, invited=1, updated=0, archived=0, unarchived=0, removed=0, resent=0, unchanged=0, "
                    + "skipped=0, failed=1]",
            "INVITED",
            "FAILED",
            "true",
            "{\"nickname\":\"Grace\"}",
            "true",
            "{\"nickname\":\"Grace\"}",
            "1",
            "true",
            "metadata_unavailable",
            "1",
            "1",
            "[]",
            "done");

    @TempDir
    Path folder;

    @Test
    void a_modular_app_runs_on_the_module_path_and_as_an_image() throws Exception {
        runOn(Path.of(System.getProperty("java.home")));
    }

    @Tag("compat")
    @ParameterizedTest
    @ValueSource(ints = {21, 25})
    void it_does_on_other_jdks(int version) throws Exception {
        Optional<Path> jdk = Jdks.find(version);
        assumeTrue(jdk.isPresent(), "There is no JDK " + version + " on this machine");
        runOn(jdk.orElseThrow());
    }

    @Tag("compat")
    @ParameterizedTest
    @ValueSource(strings = {"spring-boot-3", "spring-boot-4"})
    void the_starter_is_a_module_too(String example) throws Exception {
        Path bin = Path.of(System.getProperty("java.home"), "bin");
        Path jar = Path.of(System.getProperty("workspaces.examples"), example, "target/orders.jar");
        Path classes = folder.resolve("classes");
        Entries.unpack(jar, "BOOT-INF/lib/", folder);
        String libraries = folder.resolve("BOOT-INF/lib").toString();
        run(
                bin,
                "javac",
                "-d",
                classes.toString(),
                "-p",
                libraries,
                source("spring/module-info.java"),
                source("spring/example/App.java"));

        assertThat(run(
                        bin,
                        "java",
                        "-p",
                        classes + File.pathSeparator + libraries,
                        "--add-modules=ALL-MODULE-PATH",
                        "-m",
                        "example/example.App",
                        "--server.port=0",
                        "--workspaces.realm=https://id.example.com/realms/acme"))
                .contains("WorkspacesClient[https://id.example.com/realms/acme]", "io.workspaces.spring");
    }

    private void runOn(Path jdk) throws Exception {
        Path bin = jdk.resolve("bin");
        Path classes = folder.resolve("classes");
        Path image = folder.resolve("image");
        String modules = classes + File.pathSeparator + sdk();
        run(
                bin,
                "javac",
                "-d",
                classes.toString(),
                "-p",
                sdk(),
                source("modular/module-info.java"),
                source("modular/app/App.java"));

        assertThat(run(bin, "java", "-p", modules, "-m", "app/app.App")).isEqualTo(PRINTED);

        run(bin, "jlink", "-p", modules, "--add-modules", "app", "--output", image.toString());
        assertThat(run(image.resolve("bin"), "java", "-m", "app/app.App")).isEqualTo(PRINTED);
    }

    private String source(String name) throws Exception {
        Path file = folder.resolve("src").resolve(name);
        Files.createDirectories(file.getParent());
        try (InputStream resource = ModulePathIT.class.getResourceAsStream(name)) {
            Files.write(file, requireNonNull(resource).readAllBytes());
        }
        return file.toString();
    }

    private static List<String> run(Path bin, String program, String... arguments) throws Exception {
        return Programs.run(bin.resolve(program).toString(), arguments);
    }

    /** Jars only, as they are shipped. */
    private static String sdk() {
        return String.join(
                File.pathSeparator,
                List.of(
                                WorkspacesClient.class,
                                FakeWorkspaces.class,
                                ObjectMapper.class,
                                JsonFactory.class,
                                JsonInclude.class)
                        .stream()
                        .map(Jars::of)
                        .map(Path::toString)
                        .toList());
    }
}
