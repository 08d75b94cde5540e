package io.workspaces.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Imports go down only; see the package infos. */
class LayersTest {
    private static final String ROOT = "io.workspaces.keycloak.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.workspaces.keycloak");

    private static final Map<String, Integer> TIERS = Map.ofEntries(
            Map.entry("kernel", 0),
            Map.entry("access", 1),
            Map.entry("audit", 1),
            Map.entry("crypto", 1),
            Map.entry("rest", 1),
            Map.entry("workspace", 2),
            Map.entry("group", 3),
            Map.entry("member", 4),
            Map.entry("metadata", 5),
            Map.entry("invitation", 6),
            Map.entry("directory", 7),
            Map.entry("currentuser", 7),
            Map.entry("instance", 7),
            Map.entry("token", 7),
            Map.entry("server", 8));

    @Test
    void no_package_knows_one_of_a_higher_tier() {
        TreeSet<String> upward = new TreeSet<>();
        for (JavaClass from : CLASSES) {
            from.getDirectDependenciesFromSelf().forEach(dependency -> {
                JavaClass to = dependency.getTargetClass();
                if (isOurs(to) && tier(from) < tier(to)) {
                    upward.add(from.getName() + " -> " + to.getName());
                }
            });
        }
        assertThat(upward).isEmpty();
    }

    @Test
    void the_kernel_knows_the_jdk_only() {
        List<String> foreign = CLASSES.stream()
                .filter(c -> feature(c).equals("kernel"))
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .map(d -> d.getTargetClass().getPackageName())
                .filter(p -> !p.startsWith("java.") && !p.startsWith(ROOT + "kernel") && !p.isEmpty())
                .filter(p -> !p.startsWith("org.jspecify"))
                .distinct()
                .toList();
        assertThat(foreign).isEmpty();
    }

    @Test
    void every_package_has_a_tier() {
        assertThat(CLASSES.stream().filter(LayersTest::isOurs).map(LayersTest::feature))
                .isSubsetOf(TIERS.keySet());
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(ROOT) && !type.getPackageName().startsWith(ROOT + "shaded");
    }

    private static String feature(JavaClass type) {
        String rest = type.getPackageName().substring(ROOT.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private static int tier(JavaClass type) {
        return Objects.requireNonNull(TIERS.get(feature(type)), feature(type));
    }
}
