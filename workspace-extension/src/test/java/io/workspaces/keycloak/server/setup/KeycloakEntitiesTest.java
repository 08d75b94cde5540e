package io.workspaces.keycloak.server.setup;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeycloakEntitiesTest {
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");
    private static final Pattern FROM = Pattern.compile("\\b([A-Z]\\w*Entity) (\\w+)\\b");
    private static final Pattern JOIN = Pattern.compile("\\bjoin \\w+\\.attributes (\\w+)\\b");

    @Test
    void every_entity_of_Keycloak_that_a_query_reads_is_checked_at_start() throws IOException {
        Map<String, Set<String>> read = new TreeMap<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                for (String statement : Files.readString(file).split(";|,\\s*(?=\"select)")) {
                    addReadBy(statement, read);
                }
            }
        }

        assertThat(read).isEqualTo(new TreeMap<>(KeycloakEntities.READ));
    }

    @Test
    void the_Keycloak_of_the_build_has_them_all() {
        assertThat(KeycloakEntities.missing(KeycloakEntitiesTest::fields)).isEmpty();
    }

    @Test
    void what_is_missing_is_named() {
        List<String> missing = KeycloakEntities.missing(entity -> switch (entity) {
            case "UserGroupMembershipEntity" -> Set.of();
            case "OrganizationEntity" -> Set.of("id", "realm", "enabled");
            default -> fields(entity);
        });

        assertThat(missing)
                .containsExactly(
                        "OrganizationEntity.realmId",
                        "UserGroupMembershipEntity.groupId",
                        "UserGroupMembershipEntity.user");
    }

    private static void addReadBy(String statement, Map<String, Set<String>> read) {
        String query =
                LITERAL.matcher(statement).results().map(text -> text.group()).collect(joining());
        FROM.matcher(query)
                .results()
                .filter(from -> ofKeycloak(from.group(1)).isPresent())
                .forEach(from -> add(read, from.group(1), attributes(query, from.group(2))));
        JOIN.matcher(query)
                .results()
                .forEach(join -> add(read, "UserAttributeEntity", attributes(query, join.group(1))));
    }

    private static void add(Map<String, Set<String>> read, String entity, Set<String> attributes) {
        read.computeIfAbsent(entity, name -> new TreeSet<>()).addAll(attributes);
    }

    private static Set<String> attributes(String query, String alias) {
        return Pattern.compile("\\b" + alias + "\\.(\\w+)")
                .matcher(query)
                .results()
                .map(attribute -> attribute.group(1))
                .collect(toSet());
    }

    private static Set<String> fields(String entity) {
        return ofKeycloak(entity).stream()
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .map(Field::getName)
                .collect(toSet());
    }

    private static Optional<Class<?>> ofKeycloak(String entity) {
        return Stream.of("org.keycloak.models.jpa.entities.", "org.keycloak.storage.jpa.entity.")
                .<Class<?>>mapMulti((packageName, found) -> {
                    try {
                        found.accept(Class.forName(packageName + entity));
                    } catch (ClassNotFoundException ours) {
                        return;
                    }
                })
                .findFirst();
    }
}
