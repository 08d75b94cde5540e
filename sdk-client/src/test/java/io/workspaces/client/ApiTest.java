package io.workspaces.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What apps can call is what {@code api.txt} has, so that no change of it goes unseen. */
class ApiTest {
    private static final Path RECORDED = Path.of("api.txt");
    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])");
    private static final Set<String> OF_EACH_ENUM_AND_RECORD =
            Set.of("values", "valueOf", "equals", "hashCode", "toString");

    @Test
    void the_api_is_the_recorded_one() throws IOException {
        List<String> api = api();
        assertThat(api).hasSizeGreaterThan(500);
        Path actual = Files.write(Files.createDirectories(Path.of("target")).resolve("api.txt"), api);

        List<String> recorded = Files.readAllLines(RECORDED);

        assertThat(without(recorded, api))
                .as(
                        "gone, so that apps break; if they may, record it: cp sdk-client/%s sdk-client/%s",
                        actual, RECORDED)
                .isEmpty();
        assertThat(without(api, recorded))
                .as("new; record it: cp sdk-client/%s sdk-client/%s", actual, RECORDED)
                .isEmpty();
    }

    private static List<String> without(List<String> lines, List<String> others) {
        return lines.stream().filter(line -> !others.contains(line)).toList();
    }

    private static List<String> api() {
        List<String> lines = new ArrayList<>();
        new ClassFileImporter()
                        .withImportOption(place -> place.contains("/client/testing/")
                                || new ImportOption.DoNotIncludeTests().includes(place))
                        .importPackages("io.workspaces.client")
                        .stream()
                        .filter(type -> !type.getPackageName().contains(".internal"))
                        .sorted(Comparator.comparing(JavaClass::getName))
                        .map(JavaClass::reflect)
                        .filter(ApiTest::isVisible)
                        .forEach(type -> add(lines, type));
        return lines;
    }

    private static boolean isVisible(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return isVisible(type.getModifiers()) && (around == null || isVisible(around));
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static void add(List<String> lines, Class<?> type) {
        List<Type> above = new ArrayList<>(List.of(type.getGenericInterfaces()));
        if (type.getSuperclass() != null && type.getSuperclass() != Object.class) {
            above.add(0, Objects.requireNonNull(type.getGenericSuperclass()));
        }
        // JDK 25 names what is sealed, JDK 17 does not.
        lines.add(type.toGenericString().replaceFirst("\\b(non-)?sealed ", "")
                + (above.isEmpty() ? "" : " : " + names(above)));
        Stream.of(type.getDeclaredFields(), type.getDeclaredConstructors(), type.getDeclaredMethods())
                .flatMap(members -> Arrays.stream((Member[]) members))
                .filter(member -> isVisible(member.getModifiers()) && !member.isSynthetic() && counts(type, member))
                .sorted(Comparator.comparing(Member::getName).thenComparing(ApiTest::text))
                .forEach(member -> lines.add("  " + text(member)));
    }

    /** The constructor of a record gets a parameter with each new component, so it is not for apps. */
    private static boolean counts(Class<?> type, Member member) {
        boolean given = type.isEnum() || type.isRecord();
        return !(given && OF_EACH_ENUM_AND_RECORD.contains(member.getName()))
                && !(type.isRecord() && member instanceof Constructor);
    }

    private static String text(Member member) {
        if (member instanceof Field field) {
            return withoutPackages(field.toGenericString());
        }
        Executable call = (Executable) member;
        return withoutPackages(call instanceof Method method ? method.toGenericString() : call.toGenericString());
    }

    private static String withoutPackages(String text) {
        return PACKAGE.matcher(text).replaceAll("");
    }

    private static String names(List<Type> types) {
        return String.join(
                ", ",
                types.stream().map(type -> withoutPackages(type.getTypeName())).toList());
    }
}
