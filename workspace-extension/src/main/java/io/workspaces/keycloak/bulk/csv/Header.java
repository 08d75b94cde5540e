package io.workspaces.keycloak.bulk.csv;

import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Stream;

/** Finds the columns of a file by their titles. A column without a title has to be empty. */
final class Header {
    private static final int MAX_NAMED = 20;
    private static final int MAX_NAMED_LENGTH = 64;

    private final Map<Column, Integer> positions = new EnumMap<>(Column.class);
    private final List<String> unknown = new ArrayList<>();
    private final List<String> duplicate = new ArrayList<>();
    private final List<String> conflicting = new ArrayList<>();

    private Header() {}

    static Header of(List<String> cells) {
        Header header = new Header();
        for (int i = 0; i < cells.size(); i++) {
            header.add(cells.get(i), i);
        }
        header.refuseTwoKindsOfName();
        header.refuseFaults();
        return header;
    }

    Set<Column> columns() {
        return EnumSet.copyOf(positions.keySet());
    }

    Map<Column, String> cells(int size, IntFunction<String> cell) {
        Map<Column, String> cells = new EnumMap<>(Column.class);
        positions.forEach(
                (column, position) -> cells.put(column, position < size ? SafeCell.read(cell.apply(position)) : ""));
        return cells;
    }

    boolean knows(int position) {
        return positions.containsValue(position);
    }

    private void add(String cell, int position) {
        if (cell.isBlank()) {
            return;
        }
        Optional<Column> column = Column.titled(cell);
        if (column.isEmpty()) {
            unknown.add(named(cell));
        } else if (positions.putIfAbsent(column.get(), position) != null) {
            duplicate.add(named(cell));
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

    private void refuseFaults() {
        List<String> missing = positions.containsKey(Column.EMAIL) ? List.of() : List.of(Column.EMAIL.title());
        List<String> faults = new ArrayList<>();
        describe(faults, "unknown columns", unknown);
        describe(faults, "duplicate columns", duplicate);
        describe(faults, "columns that exclude each other", conflicting);
        describe(faults, "missing columns", missing);
        if (!faults.isEmpty()) {
            throw WorkspacesException.of(ErrorCode.CSV_INVALID, "The header has " + String.join("; ", faults))
                    .with("unknownColumns", first(unknown))
                    .with("duplicateColumns", first(duplicate))
                    .with("conflictingColumns", conflicting)
                    .with("missingColumns", missing);
        }
    }

    private static void describe(List<String> faults, String what, List<String> names) {
        if (!names.isEmpty()) {
            faults.add(what + ": " + String.join(", ", first(names)));
        }
    }

    private static List<String> first(List<String> names) {
        return names.stream().limit(MAX_NAMED).toList();
    }

    private static String named(String cell) {
        String name = cell.strip();
        return name.codePointCount(0, name.length()) <= MAX_NAMED_LENGTH
                ? name
                : name.substring(0, name.offsetByCodePoints(0, MAX_NAMED_LENGTH)) + "…";
    }
}
