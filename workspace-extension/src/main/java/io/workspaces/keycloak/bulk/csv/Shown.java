package io.workspaces.keycloak.bulk.csv;

import io.workspaces.keycloak.kernel.Violation;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What messages show of a file: titles and cells on one line, cut, and never a piece of metadata, which may stand in any
 * column of a broken row.
 */
public final class Shown {
    private static final int MAX_LENGTH = 40;
    private static final int MAX_FAULTS = 5;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Z}]+");
    private static final Pattern METADATA = Pattern.compile("[{}]|[\"']\\s*:");

    private Shown() {}

    /** The text cut, on one line. */
    static String text(String text) {
        String line =
                Blanks.strip(UNPRINTABLE.matcher(cut(text, 2 * MAX_LENGTH)).replaceAll(" "));
        String shown = cut(line, MAX_LENGTH);
        return shown.length() < line.length() || line.length() == 2 * MAX_LENGTH ? shown + "…" : shown;
    }

    private static String cut(String text, int length) {
        return text.codePointCount(0, text.length()) <= length
                ? text
                : text.substring(0, text.offsetByCodePoints(0, length));
    }

    /** The text of a cell in quotes, or nothing if there is nothing to show. */
    static String cell(String text) {
        String shown = METADATA.matcher(text).find() ? "" : text(text);
        return shown.isEmpty() ? "" : "\"" + shown + "\"";
    }

    /** What is wrong with a row, in one sentence that names columns and cells. Of many faults only the first are named. */
    public static String faults(CsvRow row, List<Violation> faults) {
        String named = faults.stream()
                .limit(MAX_FAULTS)
                .map(fault -> fault(row, fault))
                .collect(Collectors.joining("; "));
        return faults.size() <= MAX_FAULTS ? named : named + "; and " + (faults.size() - MAX_FAULTS) + " more";
    }

    private static String fault(CsvRow row, Violation fault) {
        String subject = Column.ofField(fault.field())
                .map(column -> (column.title() + " " + cell(row, column)).strip())
                .orElse(fault.field());
        return subject + " " + fault.message();
    }

    /** Cells of a row with too many may be those of other columns. */
    private static String cell(CsvRow row, Column column) {
        return column == Column.METADATA || row.surplus() ? "" : cell(row.text(column));
    }
}
