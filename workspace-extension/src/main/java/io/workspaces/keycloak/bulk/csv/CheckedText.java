package io.workspaces.keycloak.bulk.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * The text of a file. Follows its rows and columns (from 1), and refuses what makes it no CSV, and rows
 * that are too long, before anything piles up in memory.
 */
final class CheckedText extends FilterReader {
    private enum State {
        CELL_START,
        PLAIN,
        QUOTED,
        QUOTE_IN_QUOTED,
        CLOSED
    }

    private final char delimiter;
    private final int rowBytes;
    private State state = State.CELL_START;
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
            accept(target[i]);
        }
        if (read < 0 && state == State.QUOTED) {
            throw CsvFault.at(row, column, "a quote is never closed");
        }
        return read;
    }

    private void accept(char c) {
        boolean restOfLineEnd = afterReturn && c == '\n';
        afterReturn = false;
        if (!restOfLineEnd) {
            check(c);
            state = next(c);
        }
    }

    private void check(char c) {
        bytes += width(c);
        if (bytes > rowBytes) {
            throw CsvFault.at(row, column, "the row is longer than " + rowBytes + " bytes");
        }
        if (c == 0) {
            throw CsvFault.at(row, column, "a NUL character");
        }
        if (c == DecodedText.MALFORMED) {
            throw CsvFault.at(row, column, "bytes that are no text; save the file as UTF-8");
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
        if (ends(c) || Character.isWhitespace(c)) {
            return State.CELL_START;
        }
        return c == '"' ? State.QUOTED : State.PLAIN;
    }

    private State plain(char c) {
        if (c == '"') {
            throw CsvFault.at(
                    row,
                    column,
                    "a quote inside a cell without quotes; put the cell in quotes and write this one twice");
        }
        return ends(c) ? State.CELL_START : State.PLAIN;
    }

    private State afterQuoted(char c) {
        if (ends(c)) {
            return State.CELL_START;
        }
        if (Character.isWhitespace(c)) {
            return State.CLOSED;
        }
        throw CsvFault.at(row, column, "text after a closing quote; write a quote inside quotes twice");
    }

    private boolean ends(char c) {
        if (c == delimiter) {
            column++;
            return true;
        }
        if (c == '\n' || c == '\r') {
            afterReturn = c == '\r';
            row++;
            column = 1;
            bytes = 0;
            return true;
        }
        return false;
    }

    private static int width(char c) {
        if (c < 0x80) {
            return 1;
        }
        return c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
    }
}
