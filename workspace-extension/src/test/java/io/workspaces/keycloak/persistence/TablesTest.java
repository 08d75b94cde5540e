package io.workspaces.keycloak.persistence;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What statements past JPA's entities know of the database. */
class TablesTest {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final Path CHANGE_LOGS = Path.of("src/main/resources/META-INF/workspaces");
    private static final Pattern CHANGED =
            Pattern.compile("<(createTable|addColumn)[^>]* tableName=\"(WSP_\\w+)\"[^>]*>(.*?)</\\1>", Pattern.DOTALL);
    private static final Pattern COLUMN_OF_CHANGE = Pattern.compile("<column [^>]*\\bname=\"(\\w+)\"");
    private static final Pattern TABLE_OF_CLASS = Pattern.compile("(?:new Table\\(|@Table\\(name = )\"(WSP_\\w+)\"");
    private static final Pattern COLUMN_OF_CLASS = Pattern.compile(
            "(?:\\b(?:text|number|integer|truth|bytes|constant)\\(|@Column\\(\\s*name = )\"([A-Z_]+)\"");
    private static final Pattern TABLE_IN_SQL = Pattern.compile("[\"{ ](WSP_[A-Z_]+)(?=[\"} ])");
    private static final Pattern BY_POSITION =
            Pattern.compile("\\.(?:get(?:String|Int|Long|Boolean|Bytes|Object)\\(\\d|get\\(\\d+, )|Object\\[\\]\\.class"
                    + "|\\(\\(?[A-Z]\\w+\\) ?\\w+\\[\\d+\\]");

    @Test
    void a_table_is_named_by_its_entity_and_one_class_besides() throws IOException {
        Map<String, Set<String>> classes = new TreeMap<>();
        for (Map.Entry<String, String> source : sources().entrySet()) {
            if (!source.getKey().endsWith("Entity.java")) {
                TABLE_IN_SQL.matcher(code(source.getValue())).results().forEach(found -> classes.computeIfAbsent(
                                found.group(1), table -> new TreeSet<>())
                        .add(source.getKey()));
            }
        }
        assertThat(classes).isNotEmpty().allSatisfy((table, named) -> assertThat(named)
                .hasSize(1));
    }

    @Test
    void a_column_that_a_class_names_is_one_of_its_table() throws IOException {
        Map<String, Set<String>> columns = columnsOfChangeLogs();
        Set<String> unknown = new TreeSet<>();
        for (Map.Entry<String, String> source : sources().entrySet()) {
            Set<String> tables = found(TABLE_OF_CLASS, source.getValue());
            for (String table : tables) {
                Set<String> named = found(COLUMN_OF_CLASS, source.getValue());
                named.removeAll(columns.getOrDefault(table, Set.of()));
                named.forEach(column -> unknown.add(source.getKey() + ": " + table + "." + column));
            }
        }
        assertThat(columns).containsKeys("WSP_MEMBER", "WSP_AUDIT");
        assertThat(unknown).isEmpty();
    }

    @Test
    void no_row_is_read_by_position() throws IOException {
        Map<String, String> found = new TreeMap<>();
        sources().forEach((name, text) -> {
            String positions =
                    BY_POSITION.matcher(text).results().map(MatchResult::group).collect(joining(" "));
            if (!positions.isEmpty() && (text.contains("java.sql.") || text.contains("jakarta.persistence."))) {
                found.put(name, positions);
            }
        });
        assertThat(found).isEmpty();
    }

    private static Map<String, Set<String>> columnsOfChangeLogs() throws IOException {
        Map<String, Set<String>> columns = new TreeMap<>();
        for (String text : texts(CHANGE_LOGS, ".xml").values()) {
            CHANGED.matcher(text).results().forEach(change -> columns.computeIfAbsent(
                            change.group(2), table -> new TreeSet<>())
                    .addAll(found(COLUMN_OF_CHANGE, change.group(3))));
        }
        return columns;
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        pattern.matcher(text).results().forEach(result -> found.add(result.group(1)));
        return found;
    }

    /** Without comments. */
    private static String code(String source) {
        return source.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("(?m)//.*$", "");
    }

    private static Map<String, String> sources() throws IOException {
        return texts(SOURCES, ".java");
    }

    /** Texts by the names of their files. */
    private static Map<String, String> texts(Path folder, String ending) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(ending)).toList()) {
                texts.put(folder.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
