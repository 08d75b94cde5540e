package io.workspaces.it.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("soak")
class ReproducibleBuildIT {
    private static final List<String> SHIPPED = List.of(
            "sdk-client", "sdk-client-testing", "sdk-spring-boot-starter", "workspace-extension", "admin-theme");

    @TempDir
    Path folder;

    @Test
    void two_clean_builds_in_different_places_make_the_same_bytes() throws IOException, InterruptedException {
        Path one = build("one");
        Path other = build("other/deeper");

        for (String module : SHIPPED) {
            Path first = jar(one, module);
            Path second = jar(other, module);
            assertThat(Entries.checksums(second)).as(module).isEqualTo(Entries.checksums(first));
            assertThat(Files.mismatch(first, second))
                    .as("first difference in " + module)
                    .isEqualTo(-1);
        }
    }

    private Path build(String name) throws IOException, InterruptedException {
        Path checkout = folder.resolve(name);
        Checkout.into(checkout)
                .maven(
                        Path.of(System.getProperty("java.home")),
                        "-q",
                        "-DskipTests",
                        "-Dspotless.check.skip=true",
                        "-pl",
                        String.join(",", SHIPPED),
                        "package");
        return checkout;
    }

    private static Path jar(Path checkout, String module) throws IOException {
        try (Stream<Path> files = Files.list(checkout.resolve(module).resolve("target"))) {
            return files.filter(file -> file.getFileName().toString().matches(module + "-[0-9].*\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
