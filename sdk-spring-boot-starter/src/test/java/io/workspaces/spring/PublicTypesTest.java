package io.workspaces.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublicTypesTest {
    @Test
    void only_what_applications_and_spring_need_is_public() throws Exception {
        URI classes = WorkspacesProperties.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        List<Class<?>> types;
        try (Stream<Path> files = Files.list(Path.of(classes).resolve("io/workspaces/spring"))) {
            types = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".class") && !name.startsWith("package-info"))
                    .<Class<?>>map(name -> load(name.replace(".class", "")))
                    .toList();
        }
        assertThat(types).hasSizeGreaterThan(7);
        assertThat(types)
                .filteredOn(type -> Modifier.isPublic(type.getModifiers()))
                .containsExactlyInAnyOrder(
                        CurrentUserSource.class,
                        CurrentUserPermissions.class,
                        WorkspacesProperties.class,
                        WorkspacesAutoConfiguration.class,
                        CurrentUserAutoConfiguration.class,
                        HealthAutoConfiguration.class,
                        TracingAutoConfiguration.class,
                        ReactiveCurrentUserAutoConfiguration.class);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName("io.workspaces.spring." + name);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
