package io.workspaces.client;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ModuleTest {
    private static final String ROOT = "io.workspaces.client";
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(
                    place -> place.contains("/client/testing/") || new ImportOption.DoNotIncludeTests().includes(place))
            .importPackages(ROOT);

    @Test
    void the_module_exports_its_three_packages_and_needs_nothing_but_jackson() throws Exception {
        URI classes = WorkspacesClient.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI();
        try (InputStream file = classes.resolve("module-info.class").toURL().openStream()) {
            ModuleDescriptor module = ModuleDescriptor.read(file);
            assertThat(module.exports())
                    .filteredOn(exported -> !exported.isQualified())
                    .extracting(ModuleDescriptor.Exports::source)
                    .containsExactlyInAnyOrder(ROOT, ROOT + ".error", ROOT + ".model");
            assertThat(module.requires())
                    .filteredOn(needed -> !needed.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                    .extracting(ModuleDescriptor.Requires::name)
                    .filteredOn(name -> !name.startsWith("java.") && !name.startsWith("jdk."))
                    .containsExactly("com.fasterxml.jackson.databind");
        }
    }

    @Test
    void each_exported_package_has_something_to_use() {
        for (String exported : List.of(ROOT, ROOT + ".error", ROOT + ".model")) {
            assertThat(CLASSES.stream().filter(type -> type.getPackageName().equals(exported)))
                    .anyMatch(type -> type.getModifiers().contains(JavaModifier.PUBLIC));
        }
    }

    @Test
    void no_public_signature_shows_jackson_or_what_is_internal() {
        Set<String> shown = CLASSES.stream()
                .filter(type -> !type.getPackageName().contains(".internal"))
                .filter(ModuleTest::isPublic)
                .flatMap(ModuleTest::signatureTypes)
                .map(JavaClass::getName)
                .filter(name -> name.startsWith("com.fasterxml") || name.startsWith(ROOT + ".internal"))
                .collect(Collectors.toSet());
        assertThat(shown).isEmpty();
    }

    private static boolean isPublic(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.getEnclosingClass().map(ModuleTest::isPublic).orElse(true);
    }

    private static Stream<JavaClass> signatureTypes(JavaClass type) {
        Stream<JavaClass> ofMethods = type.getCodeUnits().stream()
                .filter(ModuleTest::isVisible)
                .flatMap(unit -> Stream.concat(
                        Stream.of(unit.getRawReturnType()),
                        Stream.concat(unit.getRawParameterTypes().stream(), unit.getExceptionTypes().stream())));
        return Stream.concat(ofMethods, type.getAllRawSuperclasses().stream());
    }

    private static boolean isVisible(JavaCodeUnit unit) {
        return unit.getModifiers().stream().anyMatch(List.of(JavaModifier.PUBLIC, JavaModifier.PROTECTED)::contains);
    }

    @Test
    void packages_have_no_cycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void only_the_json_package_knows_jackson_and_what_is_internal_knows_no_doorway() {
        noClasses()
                .that(not(resideInAPackage(ROOT + ".internal.json")))
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.fasterxml..")
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".internal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(ROOT, ROOT + ".testing")
                .check(CLASSES);
    }

    @Test
    void nothing_internal_is_public_that_no_other_package_uses() {
        List<JavaClass> types = CLASSES.stream()
                .filter(type -> type.getPackageName().startsWith(ROOT + ".internal"))
                .filter(ModuleTest::isPublic)
                .toList();
        assertThat(types).hasSizeGreaterThan(10);
        assertThat(types)
                .filteredOn(type -> type.getDirectDependenciesToSelf().stream()
                        .noneMatch(use -> isElsewhere(use.getOriginClass(), type)))
                .extracting(JavaClass::getName)
                .isEmpty();
        assertThat(types.stream().flatMap(type -> type.getCodeUnits().stream()))
                .filteredOn(unit -> unit.getModifiers().contains(JavaModifier.PUBLIC) && isOfItsOwnWill(unit))
                .filteredOn(unit -> unit.getAccessesToSelf().stream()
                        .noneMatch(use -> isElsewhere(use.getOriginOwner(), unit.getOwner())))
                .extracting(JavaCodeUnit::getFullName)
                .isEmpty();
    }

    private static boolean isElsewhere(JavaClass user, JavaClass used) {
        return !user.getPackageName().equals(used.getPackageName());
    }

    /** What implements an interface, and what every record and enum has, could not be less than public. */
    private static boolean isOfItsOwnWill(JavaCodeUnit unit) {
        JavaClass owner = unit.getOwner();
        List<String> parameters =
                unit.getRawParameterTypes().stream().map(JavaClass::getName).toList();
        boolean inherited = Stream.concat(owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
                .anyMatch(above -> above.tryGetMethod(unit.getName(), parameters.toArray(String[]::new))
                        .isPresent());
        boolean ofRecord = owner.isRecord()
                && (unit.isConstructor() || owner.tryGetField(unit.getName()).isPresent());
        return !owner.isInterface() && !owner.isEnum() && !inherited && !ofRecord;
    }
}
