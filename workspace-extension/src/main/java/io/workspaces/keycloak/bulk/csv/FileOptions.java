package io.workspaces.keycloak.bulk.csv;

import io.workspaces.keycloak.kernel.Limits;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How the sender wants a file to be read.
 *
 * @param charset null to find it out
 * @param ignoreUnknown whether columns with an unknown title are left out
 * @param columns what each column of the file is, from the left; those without a column are left out. Empty to go by
 *     the titles
 * @param header whether the first row has the titles; otherwise it is a person's, and {@code columns} says everything
 */
public record FileOptions(
        @Nullable FileCharset charset, boolean ignoreUnknown, List<Optional<Column>> columns, boolean header) {
    /** As the file itself says. */
    public static final FileOptions NONE = new FileOptions(null, false, List.of(), true);

    private static final int MAX_COLUMNS = 200;

    /** @throws WorkspacesException {@code invalid_request} at {@code charset} or {@code columns} */
    public static FileOptions parse(@Nullable String charset, boolean ignoreUnknown, @Nullable String columns) {
        return parse(charset, ignoreUnknown, columns, true);
    }

    /** @throws WorkspacesException {@code invalid_request} at {@code charset} or {@code columns} */
    public static FileOptions parse(
            @Nullable String charset, boolean ignoreUnknown, @Nullable String columns, boolean header) {
        if (!header && (columns == null || columns.isBlank())) {
            throw WorkspacesException.violation(
                    "columns", "missing", "has to say what the columns are of a file without a header");
        }
        return new FileOptions(
                charset == null ? null : charset(charset),
                ignoreUnknown,
                columns == null ? List.of() : columns(columns.split(",", -1)),
                header);
    }

    private static FileCharset charset(String text) {
        return FileCharset.find(text)
                .orElseThrow(() -> WorkspacesException.violation(
                        "charset",
                        "charset_unknown",
                        "has to be one of "
                                + Arrays.stream(FileCharset.values())
                                        .map(FileCharset::label)
                                        .collect(Collectors.joining(", "))));
    }

    private static List<Optional<Column>> columns(String... titles) {
        Limits.count(titles.length, MAX_COLUMNS, "columns");
        List<Optional<Column>> columns = new ArrayList<>(titles.length);
        for (String title : titles) {
            columns.add(title.isBlank() ? Optional.empty() : Optional.of(column(title)));
        }
        return columns;
    }

    private static Column column(String title) {
        return Column.titled(title)
                .orElseThrow(() -> WorkspacesException.violation(
                        "columns",
                        "column_unknown",
                        "names the unknown column %s; there are %s"
                                .formatted(Limits.shown(title), String.join(", ", Column.titles()))));
    }

    /** The options of such a {@link #text}. */
    public static FileOptions ofText(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return NONE;
        }
        String[] parts = text.split("\\|", -1);
        return parse(
                parts[0].isEmpty() ? null : parts[0],
                Boolean.parseBoolean(parts[1]),
                parts[2].isEmpty() ? null : parts[2],
                parts.length < 4);
    }

    /** A text that is the same for the same options, and empty for none. */
    public String text() {
        return equals(NONE)
                ? ""
                : "%s|%s|%s%s"
                        .formatted(
                                charset == null ? "" : charset.label(),
                                ignoreUnknown,
                                String.join(",", titles()),
                                header ? "" : "|headless");
    }

    /** The title of each column as the sender says; empty for those that are left out. */
    List<String> titles() {
        return columns.stream()
                .map(column -> column.map(Column::title).orElse(""))
                .toList();
    }
}
