package io.workspaces.keycloak;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Imports go down only; see docs/architecture.md. */
class LayersTest {
    private static final String ROOT = "io.workspaces.keycloak.";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.workspaces.keycloak");

    private static final Map<String, Integer> TIERS = Map.ofEntries(
            Map.entry("kernel", 0),
            Map.entry("persistence", 1),
            Map.entry("access", 2),
            Map.entry("audit", 2),
            Map.entry("crypto", 2),
            Map.entry("workspace", 3),
            Map.entry("group", 4),
            Map.entry("member", 5),
            Map.entry("metadata", 6),
            Map.entry("invitation", 7),
            Map.entry("bulk", 8),
            Map.entry("queries", 9),
            Map.entry("api", 10),
            Map.entry("server", 11));

    /** Tiers whose packages may know Keycloak and Jakarta EE. */
    private static final Set<String> EDGES = Set.of("persistence", "queries", "api", "server");

    /** Packages of a feature that may know them too. */
    private static final Set<String> ADAPTERS = Set.of("jpa", "keycloak", "page");

    @Test
    void no_package_knows_one_of_a_higher_tier() {
        assertThat(dependencies((from, to) -> tier(from) < tier(to))).isEmpty();
    }

    @Test
    void packages_form_no_circle() {
        slices().matching("io.workspaces.keycloak.(**)")
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
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
    void domain_and_use_cases_know_neither_keycloak_nor_jakarta_nor_a_database() {
        TreeSet<String> foreign = new TreeSet<>();
        for (JavaClass from : CLASSES) {
            if (isOurs(from) && !isEdge(from)) {
                from.getDirectDependenciesFromSelf().forEach(d -> {
                    String to = d.getTargetClass().getPackageName();
                    if (Stream.of("org.keycloak", "jakarta.", "java.sql", "org.hibernate")
                            .anyMatch(to::startsWith)) {
                        foreign.add(from.getName() + " -> " + d.getTargetClass().getName());
                    }
                });
            }
        }
        assertThat(foreign).isEmpty();
    }

    @Test
    void domain_and_use_cases_know_no_adapter_and_http_knows_no_database() {
        assertThat(dependencies((from, to) -> !isEdge(from) && !isAdapter(from) && isAdapter(to)))
                .isEmpty();
        assertThat(dependencies((from, to) -> feature(from).equals("api") && isIn(to, "jpa")))
                .isEmpty();
        assertThat(dependencies((from, to) -> isIn(from, "jpa") && isIn(to, "keycloak")))
                .isEmpty();
    }

    @Test
    void every_package_has_a_tier() {
        assertThat(CLASSES.stream().filter(LayersTest::isOurs).map(LayersTest::feature))
                .isSubsetOf(TIERS.keySet());
    }

    @Test
    void nothing_is_public_that_no_other_package_uses() {
        JavaClasses all = new ClassFileImporter().importPackages("io.workspaces.keycloak");
        Set<String> used = all.stream()
                .flatMap(from -> from.getDirectDependenciesFromSelf().stream()
                        .map(d -> topLevel(d.getTargetClass()))
                        .filter(to -> !to.getPackageName().equals(from.getPackageName())))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
        assertThat(CLASSES.stream()
                        .filter(LayersTest::isOurs)
                        .filter(c -> c.isTopLevelClass() && c.getModifiers().contains(JavaModifier.PUBLIC))
                        // Constants are copied by the compiler.
                        .filter(c -> !c.getMethods().isEmpty())
                        .filter(Predicate.not(LayersTest::isMadeByAFramework))
                        .map(JavaClass::getName)
                        .filter(name -> !used.contains(name)))
                .isEmpty();
    }

    /** Keycloak, JAX-RS and JPA make what they are told of by name or annotation. */
    private static boolean isMadeByAFramework(JavaClass type) {
        return type.isAnnotatedWith(Entity.class)
                || type.isAnnotatedWith(Embeddable.class)
                || type.getMethods().stream().anyMatch(m -> m.isAnnotatedWith("jakarta.ws.rs.Path"))
                || type.isAnnotatedWith("jakarta.ws.rs.ext.Provider")
                || type.isAssignableTo("org.keycloak.provider.ProviderFactory")
                || type.isAssignableTo("org.keycloak.provider.Spi")
                || type.isAssignableTo("org.keycloak.representations.JsonWebToken");
    }

    private static TreeSet<String> dependencies(BiPredicate<JavaClass, JavaClass> refused) {
        TreeSet<String> found = new TreeSet<>();
        for (JavaClass from : CLASSES) {
            from.getDirectDependenciesFromSelf().forEach(dependency -> {
                JavaClass to = dependency.getTargetClass();
                if (isOurs(from) && isOurs(to) && refused.test(from, to)) {
                    found.add(from.getName() + " -> " + to.getName());
                }
            });
        }
        return found;
    }

    private static JavaClass topLevel(JavaClass type) {
        JavaClass plain = type.getBaseComponentType();
        return plain.getEnclosingClass().map(LayersTest::topLevel).orElse(plain);
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith(ROOT) && !type.getPackageName().startsWith(ROOT + "shaded");
    }

    private static boolean isEdge(JavaClass type) {
        return EDGES.contains(feature(type)) || isAdapter(type);
    }

    private static boolean isAdapter(JavaClass type) {
        return ADAPTERS.stream().anyMatch(name -> isIn(type, name));
    }

    private static boolean isIn(JavaClass type, String name) {
        return type.getPackageName().endsWith("." + name);
    }

    private static String feature(JavaClass type) {
        if (!isOurs(type)) {
            return "";
        }
        String rest = type.getPackageName().substring(ROOT.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private static int tier(JavaClass type) {
        return Objects.requireNonNull(TIERS.get(feature(type)), feature(type));
    }
}
