package io.workspaces.it.supply;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What descriptors in the shipped jars promise is there. */
class DescriptorsIT {
    private static final List<String> SHIPPED = List.of(
            "sdk-client", "sdk-client-testing", "sdk-spring-boot-starter", "workspace-extension", "admin-theme");

    private static Path jar(String module) throws IOException {
        try (Stream<Path> files = Files.list(Path.of("..", module, "target"))) {
            return files.filter(file -> file.getFileName().toString().matches(module + "-[0-9.]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void each_class_that_a_descriptor_names_is_in_its_jar() throws IOException {
        List<String> named = new ArrayList<>();
        for (String module : SHIPPED) {
            Set<String> entries = Entries.checksums(jar(module)).keySet();
            for (String descriptor : entries) {
                if (descriptor.matches("META-INF/services/.+|META-INF/spring/.+\\.imports")) {
                    Entries.text(jar(module), descriptor)
                            .lines()
                            .map(line -> line.replaceFirst("#.*", "").strip())
                            .filter(line -> !line.isEmpty())
                            .forEach(line -> {
                                named.add(line);
                                assertThat(entries).as(module).contains(line.replace('.', '/') + ".class");
                            });
                }
            }
        }
        assertThat(named).hasSizeGreaterThan(10).contains("io.workspaces.spring.WorkspacesAutoConfiguration");
    }

    @Test
    void modules_have_the_names_that_the_documentation_gives_them() throws IOException {
        Map<String, String> names = Map.of(
                "sdk-client", "io.workspaces.client",
                "sdk-client-testing", "io.workspaces.client.testing",
                "sdk-spring-boot-starter", "io.workspaces.spring");
        for (Map.Entry<String, String> name : names.entrySet()) {
            assertThat(ModuleFinder.of(jar(name.getKey())).findAll())
                    .extracting(found -> found.descriptor().name())
                    .containsExactly(name.getValue());
        }
        ModuleDescriptor starter = ModuleFinder.of(jar("sdk-spring-boot-starter"))
                .find("io.workspaces.spring")
                .orElseThrow()
                .descriptor();
        assertThat(starter.packages()).containsExactly("io.workspaces.spring");
    }
}
