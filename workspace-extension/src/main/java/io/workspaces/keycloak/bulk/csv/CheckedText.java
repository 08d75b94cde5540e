package io.workspaces.keycloak.bulk.csv;

import io.workspaces.keycloak.kernel.WorkspacesException;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * The text of a file. Follows its rows and columns (from 1), and refuses what makes it no CSV, and rows
 * that are too long, before anything piles up in memory. What surrounds a cell unseen becomes a space, which
 * whoever splits the cells knows.
 */
final class CheckedText extends FilterReader {
    private enum State {
        CELL_START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED,
        CLOSED
    }

    private static final int MAX_SHOWN = 40;

    private final char delimiter;
    private final int rowBytes;
    private final List<String> titles = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private State state = State.CELL_START;
    private boolean headerRead;
    private long row = 1;
    private int column = 1;
    private int bytes;
    private boolean afterReturn;

    CheckedText(Reader in, char delimiter, int rowBytes) {
        super(in);
        this.delimiter = delimiter;
        this.rowBytes = rowBytes;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] target, int offset, int length) throws IOException {
        int read = super.read(target, offset, length);
        for (int i = offset; i < offset + read; i++) {
            target[i] = accept(target[i]);
        }
        if (read < 0 && state == State.QUOTED) {
            throw fault("a quote is never closed; write a quote twice inside a cell, and put the cell in quotes");
        }
        return read;
    }

    private char accept(char c) {
        boolean restOfLineEnd = afterReturn && c == '\n';
        afterReturn = false;
        if (restOfLineEnd) {
            return c;
        }
        if (cell.length() <= MAX_SHOWN) {
            cell.append(c);
        }
        check(c);
        boolean around = state == State.CELL_START || state == State.CLOSED || state == State.QUOTE_IN_QUOTED;
        state = next(c);
        return around && c > 0x7f && Blanks.is(c) ? ' ' : c;
    }

    private void check(char c) {
        bytes += width(c);
        if (bytes > rowBytes) {
            throw fault("the row is longer than " + rowBytes
                    + " bytes; a quote that is never closed makes one row of many, and so does another line end");
        }
        if (c == 0) {
            throw fault("a NUL character; save the file again as CSV UTF-8");
        }
        if (c == DecodedText.MALFORMED) {
            throw fault("bytes that are no text in UTF-8; save the file as CSV UTF-8, or have it read as Windows-1252"
                            + " if an older program wrote it (charset=windows-1252)")
                    .with("charsets", List.of(FileCharset.WINDOWS_1252.label()));
        }
    }

    private State next(char c) {
        return switch (state) {
            case QUOTED -> c == '"' ? State.QUOTE_IN_QUOTED : State.QUOTED;
            case QUOTE_IN_QUOTED -> c == '"' ? State.QUOTED : afterQuoted(c);
            case CLOSED -> afterQuoted(c);
            case CELL_START -> cellStart(c);
            case PLAIN -> plain(c);
        };
    }

    private State cellStart(char c) {
        if (ends(c) || Blanks.is(c)) {
            return State.CELL_START;
        }
        return c == '"' ? State.QUOTED : State.PLAIN;
    }

    private State plain(char c) {
        if (c == '"') {
            throw fault("a quote inside a cell without quotes; put the cell in quotes and write this one twice");
        }
        return ends(c) ? State.CELL_START : State.PLAIN;
    }

    private State afterQuoted(char c) {
        if (ends(c)) {
            return State.CELL_START;
        }
        if (Blanks.is(c)) {
            return State.CLOSED;
        }
        throw fault("text after a closing quote; write a quote inside quotes twice");
    }

    private boolean ends(char c) {
        if (c == delimiter) {
            endCell();
            column++;
            return true;
        }
        if (c == '\n' || c == '\r') {
            endCell();
            if (!headerRead) {
                endHeader();
            }
            afterReturn = c == '\r';
            row++;
            column = 1;
            bytes = 0;
            return true;
        }
        return false;
    }

    /** Once: the header may have as many cells as the file has lines. */
    private void endHeader() {
        headerRead = titles.stream().anyMatch(title -> !Blanks.strip(title).isEmpty());
        if (!headerRead) {
            titles.clear();
        }
    }

    private void endCell() {
        if (!headerRead) {
            cell.setLength(cell.length() - 1);
            titles.add(cell.toString());
        }
        cell.setLength(0);
    }

    private WorkspacesException fault(String what) {
        String title = headerRead && column <= titles.size()
                ? Shown.text(titles.get(column - 1).replace("\"", ""))
                : "";
        String text = Shown.cell(cell.toString());
        return CsvFault.at(
                row, column, (title.isEmpty() ? "" : " (" + title + ")") + (text.isEmpty() ? "" : ", " + text), what);
    }

    private static int width(char c) {
        if (c < 0x80) {
            return 1;
        }
        return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
}
