package io.workspaces.keycloak.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoubledThemeTest {
    private static final String THEME = "io/workspaces/keycloak/theme/AdminThemeSelectorFactory.class";
    private static final String OTHER = "org/example/Other.class";

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path folder;

    @Test
    void two_versions_of_a_jar_are_found() throws IOException {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar("admin-theme-0.1.0.jar"), jar("admin-theme-0.2.0.jar")}, null)) {
            assertThat(DoubledTheme.jars(loader)).containsExactly("admin-theme-0.1.0.jar", "admin-theme-0.2.0.jar");
        }
    }

    @Test
    void one_version_is_as_it_should_be() throws IOException {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {jar("admin-theme-0.1.0.jar"), jar("other-1.jar", OTHER)}, null)) {
            assertThat(DoubledTheme.jars(loader)).containsExactly("admin-theme-0.1.0.jar");
        }
    }

    private URL jar(String name) throws IOException {
        return jar(name, THEME);
    }

    private URL jar(String name, String entry) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out)) {
            jar.putNextEntry(new ZipEntry(entry));
        }
        return file.toUri().toURL();
    }
}
