package io.workspaces.keycloak.bulk.csv;

import io.workspaces.keycloak.kernel.ErrorCode;
import io.workspaces.keycloak.kernel.WorkspacesException;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what separates the cells of a file: what a first line such as {@code sep=;} says, else comma, semicolon, tab or
 * pipe, whichever the header has most outside quotes.
 */
final class Delimiter {
    private static final String ALL = ",;\t|";
    private static final Pattern SEP_LINE = Pattern.compile("\"?sep=(.)\"?[ \\t]*", Pattern.CASE_INSENSITIVE);
    private static final int SEP_LENGTH = 16;

    private Delimiter() {}

    /** Reads past the line {@code sep=}, which spreadsheets do not count as a row, and leaves the header to be read. */
    static char of(BufferedReader text, int longestRow) throws IOException {
        text.mark(SEP_LENGTH + 1);
        StringBuilder line = new StringBuilder();
        int c = text.read();
        while (c >= 0 && c != '\r' && c != '\n' && line.length() < SEP_LENGTH) {
            line.append((char) c);
            c = text.read();
        }
        Matcher sep = SEP_LINE.matcher(Blanks.strip(line.toString()) + lastTab(line));
        if (!sep.matches()) {
            text.reset();
            return most(text, longestRow);
        }
        if (c == '\r') {
            text.mark(1);
            if (text.read() != '\n') {
                text.reset();
            }
        }
        return known(sep.group(1).charAt(0));
    }

    /** The tab of {@code sep=} and a tab, which looks like white space at the end. */
    private static String lastTab(StringBuilder line) {
        return line.length() > 0 && line.charAt(line.length() - 1) == '\t' ? "\t" : "";
    }

    private static char known(char named) {
        if (ALL.indexOf(named) < 0) {
            throw WorkspacesException.of(
                    ErrorCode.CSV_INVALID,
                    "The line sep=%s names a character that does not separate columns here; use comma, semicolon, tab or |"
                            .formatted(named));
        }
        return named;
    }

    private static char most(BufferedReader text, int longestRow) throws IOException {
        text.mark(longestRow + 1);
        int[] counts = new int[ALL.length()];
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < longestRow; i++) {
            int c = text.read();
            boolean lineEnd = (c == '\r' || c == '\n') && !quoted;
            if (c < 0 || lineEnd && begun) {
                break;
            }
            begun |= !Character.isWhitespace(c);
            quoted ^= c == '"';
            int known = ALL.indexOf(c);
            if (known >= 0 && !quoted) {
                counts[known]++;
            }
        }
        text.reset();
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return ALL.charAt(best);
    }
}
