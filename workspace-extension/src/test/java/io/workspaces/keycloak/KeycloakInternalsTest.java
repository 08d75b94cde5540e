package io.workspaces.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Keycloak keeps its module keycloak-services to itself: what is used of it has to be looked at when it changes. */
class KeycloakInternalsTest {
    private static final String ROOT = KeycloakInternalsTest.class.getPackageName() + ".";

    @Test
    void the_architecture_page_lists_each_class_of_keycloak_services_by_the_package_that_uses_it() throws IOException {
        String page = Files.readString(Path.of("../docs/architecture.md"));

        String table = used().entrySet().stream()
                .map(room -> "| `" + room.getKey() + "` | " + String.join(", ", room.getValue()) + " |")
                .collect(Collectors.joining("\n"));

        assertThat(page).contains(table);
    }

    @Test
    void only_adapters_to_Keycloak_and_what_answers_requests_use_them() {
        assertThat(used().keySet())
                .allMatch(room -> room.endsWith(".keycloak")
                        || room.equals("api")
                        || room.startsWith("api.")
                        || room.equals("invitation.page")
                        || room.equals("server")
                        || room.startsWith("server."));
    }

    private static Map<String, Set<String>> used() {
        Map<String, Set<String>> used = new TreeMap<>();
        new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.workspaces.keycloak")
                .forEach(type -> type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .filter(KeycloakInternalsTest::isInternal)
                        .forEach(target -> used.computeIfAbsent(
                                        type.getPackageName().replace(ROOT, ""), room -> new TreeSet<>())
                                .add(outermost(target))));
        return used;
    }

    private static boolean isInternal(JavaClass type) {
        if (!type.getPackageName().startsWith("org.keycloak.")) {
            return false;
        }
        try {
            CodeSource jar = Class.forName(type.getName(), false, KeycloakInternalsTest.class.getClassLoader())
                    .getProtectionDomain()
                    .getCodeSource();
            return jar.getLocation().getPath().contains("/keycloak-services-");
        } catch (ClassNotFoundException gone) {
            throw new IllegalStateException(gone);
        }
    }

    private static String outermost(JavaClass type) {
        String name = type.getName().substring(type.getPackageName().length() + 1);
        return name.contains("$") ? name.substring(0, name.indexOf('$')) : name;
    }
}
