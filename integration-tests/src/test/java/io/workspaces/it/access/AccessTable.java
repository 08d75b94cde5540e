package io.workspaces.it.access;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The wanted answers: {@code ok}, a status, or {@code no} for 403 or 404. Lines that are empty or begin
 * with # are for readers.
 */
final class AccessTable {
    private record Cell(String door, String access, String target, String caller) {}

    private final Map<Cell, String> wanted = new HashMap<>();

    static AccessTable read() {
        AccessTable table = new AccessTable();
        try (BufferedReader file = new BufferedReader(new InputStreamReader(
                requireNonNull(AccessTable.class.getResourceAsStream("access.csv")), StandardCharsets.UTF_8))) {
            List<List<String>> lines = file.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Arrays.stream(line.split(",", -1))
                            .map(String::strip)
                            .toList())
                    .toList();
            List<String> head = lines.get(0);
            lines.stream().skip(1).forEach(line -> table.add(head, line));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return table;
    }

    private void add(List<String> head, List<String> line) {
        for (int column = 3; column < head.size(); column++) {
            wanted.put(new Cell(line.get(0), line.get(1), line.get(2), head.get(column)), line.get(column));
        }
    }

    /** @throws IllegalArgumentException where the table is silent */
    String wanted(Door door, String access, Target target, Caller caller) {
        return switch (target) {
            case OWN -> cell(door, access, "own", caller);
            case FOREIGN -> cell(door, access, "foreign", caller);
            case MISSING -> cell(door, access, "missing", caller);
            case FOREIGN_IN_OWN, MISSING_IN_OWN -> {
                String own = cell(door, access, "own", caller);
                yield switch (own) {
                    case "ok" -> "404";
                    // Who may view may know what is there, and be refused before or after it is looked up.
                    case "403" -> "no";
                    default -> own;
                };
            }
        };
    }

    private String cell(Door door, String access, String target, Caller caller) {
        Cell cell = new Cell(door.label(), access, target, caller.label());
        String answer = wanted.get(cell);
        if (answer == null) {
            throw new IllegalArgumentException("access.csv says nothing about " + cell);
        }
        return answer;
    }

    static boolean fits(String wanted, int status) {
        return switch (wanted) {
            case "ok" -> status >= 200 && status < 300;
            case "no" -> status == 403 || status == 404;
            default -> wanted.equals(String.valueOf(status));
        };
    }
}
