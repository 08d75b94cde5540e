package io.workspaces.keycloak.bulk.csv;

import io.workspaces.keycloak.kernel.EmailAddress;
import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Finds the columns of a file by their titles, or as the sender says. A column without a title has to be empty. */
final class Header {
    private static final int MAX_NAMED = 20;

    private final Map<Column, Integer> positions = new EnumMap<>(Column.class);

    /** Columns that are not read, whatever they contain. */
    private final BitSet unread = new BitSet();

    private final List<String> leftOut = new ArrayList<>();
    private final List<String> unknown = new ArrayList<>();
    private final List<String> duplicate = new ArrayList<>();
    private final List<String> conflicting = new ArrayList<>();

    private Header() {}

    static Header of(List<String> titles, FileOptions options) {
        List<Optional<Column>> columns = options.columns().isEmpty()
                ? titles.stream().map(Column::titled).toList()
                : options.columns();
        if (columns.size() != titles.size()) {
            throw WorkspacesException.of(
                    ErrorCode.CSV_INVALID,
                    "The file has %d columns, and the request says what %d are"
                            .formatted(titles.size(), columns.size()));
        }
        Header header = new Header();
        for (int i = 0; i < titles.size(); i++) {
            header.add(titles.get(i), columns.get(i), i, options);
        }
        header.refuseTwoKindsOfName();
        header.refuseFaults(titles);
        return header;
    }

    Set<Column> columns() {
        return EnumSet.copyOf(positions.keySet());
    }

    List<String> leftOut() {
        return first(leftOut);
    }

    Map<Column, String> cells(int size, IntFunction<String> cell) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        positions.forEach((column, position) ->
                cells.put(column, position < size ? CsvRow.kept(Blanks.strip(cell.apply(position))) : ""));
        return cells;
    }

    boolean knows(int position) {
        return unread.get(position) || positions.containsValue(position);
    }

    private void add(String title, Optional<Column> column, int position, FileOptions options) {
        boolean untitled = Blanks.strip(title).isEmpty();
        if (column.isPresent()) {
            if (positions.putIfAbsent(column.get(), position) != null) {
                duplicate.add(Shown.text(title));
            }
        } else if (Column.isError(title)) {
            unread.set(position);
        } else if (options.ignoreUnknown() || !options.columns().isEmpty()) {
            unread.set(position);
            if (!untitled) {
                leftOut.add(Shown.text(title));
            }
        } else if (!untitled) {
            unknown.add(Shown.text(title));
        }
    }

    private void refuseTwoKindsOfName() {
        List<String> parts = Stream.of(Column.FIRST_NAME, Column.LAST_NAME)
                .filter(positions::containsKey)
                .map(Column::title)
                .toList();
        if (positions.containsKey(Column.FULL_NAME) && !parts.isEmpty()) {
            conflicting.add(Column.FULL_NAME.title());
            conflicting.addAll(parts);
        }
    }

    private void refuseFaults(List<String> titles) {
        boolean identified = positions.containsKey(Column.EMAIL) || positions.containsKey(Column.MEMBER_ID);
        List<String> missing = identified ? List.of() : List.of(Column.EMAIL.title());
        List<String> faults = new ArrayList<>();
        describe(faults, "unknown columns", unknown);
        describe(faults, "duplicate columns", duplicate);
        describe(faults, "columns that exclude each other", conflicting);
        describe(faults, "missing columns", missing);
        if (!faults.isEmpty()) {
            throw WorkspacesException.of(
                            ErrorCode.CSV_INVALID,
                            "The header has %s. %s".formatted(String.join("; ", faults), advice(titles)))
                    .with("unknownColumns", first(unknown))
                    .with("duplicateColumns", first(duplicate))
                    .with("conflictingColumns", conflicting)
                    .with("missingColumns", missing)
                    .with("knownColumns", Column.titles());
        }
    }

    private String advice(List<String> titles) {
        if (titles.stream()
                .anyMatch(title -> EmailAddress.find(Blanks.strip(title)).isPresent())) {
            return "The first line has an address where the names of the columns belong; put a line such as"
                    + " Full Name,Email above it";
        }
        return "The first line has to name the columns; known are " + String.join(", ", Column.titles())
                + (unknown.isEmpty() ? "" : ". Rename the others, say what they are, or leave them out");
    }

    private static void describe(List<String> faults, String what, List<String> names) {
        if (!names.isEmpty()) {
            faults.add(what + ": " + String.join(", ", first(names)));
        }
    }

    private static List<String> first(List<String> names) {
        return names.stream().limit(MAX_NAMED).toList();
    }
}
