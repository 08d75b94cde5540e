package io.workspaces.client.testing;

import java.util.ArrayList;
import java.util.List;

/** Splits CSV (RFC 4180) into records, and skips blank lines. */
final class CsvRecords {
    record Row(int line, List<String> cells) {}

    private final String text;
    private final List<Row> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> cells = new ArrayList<>();
    private int line = 1;
    private int startLine = 1;
    private boolean quoted;

    private CsvRecords(String text) {
        this.text = text;
    }

    static List<Row> read(String text) {
        CsvRecords records = new CsvRecords(text.replace("\r\n", "\n"));
        records.run();
        if (records.rows.isEmpty()) {
            throw ProblemException.of(400, "csv_invalid", "The file has no header");
        }
        return records.rows;
    }

    private void run() {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                boolean doubled = quoted && i + 1 < text.length() && text.charAt(i + 1) == '"';
                if (doubled) {
                    cell.append(c);
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else {
                take(c);
            }
        }
        endRow();
    }

    private void take(char c) {
        if (c == '\n') {
            line++;
        }
        if (quoted || (c != ',' && c != '\n')) {
            cell.append(c);
        } else if (c == ',') {
            endCell();
        } else {
            endRow();
        }
    }

    private void endCell() {
        cells.add(cell.toString());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        if (cells.size() > 1 || !cells.get(0).isBlank()) {
            rows.add(new Row(startLine, cells));
        }
        cells = new ArrayList<>();
        startLine = line;
    }
}
